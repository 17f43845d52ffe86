MATCH (:{start})-[r:{type}]->(:{stop}) WHERE r.{property} IS NULL
CALL (r) {{ SET r.{property} = [] }} IN TRANSACTIONS OF 10000 ROWS
