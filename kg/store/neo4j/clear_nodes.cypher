MATCH (n:{label})
WHERE n.id IS NOT NULL AND NOT EXISTS {{ (n)--() }}
WITH n LIMIT $count
DELETE n
RETURN count(n)
