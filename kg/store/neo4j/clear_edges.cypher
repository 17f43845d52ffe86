MATCH (:{start})-[r:{type}]->(:{stop})
WITH r LIMIT $count
DELETE r
RETURN count(r)
