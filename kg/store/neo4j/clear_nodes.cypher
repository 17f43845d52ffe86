MATCH (n:{label})
WHERE {ours} AND NOT EXISTS {{ (n)--() }}
WITH n LIMIT $count
DELETE n
RETURN count(n)
