MATCH (n:{label}) WHERE n.{property} IS NULL
CALL (n) {{ SET n.{property} = [] }} IN TRANSACTIONS OF 10000 ROWS
