UNWIND $ids AS id
MATCH (n:{label} {{id: id}})-[r]-()
WHERE NOT any(a IN labels(startNode(r)) WHERE any(b IN labels(endNode(r)) WHERE [type(r), a, b] IN $kinds))
RETURN n.id, type(r) LIMIT 1
