MATCH (n:Author)-[:AUTHORED]->(p:Paper) WHERE n.id IN $ids RETURN n.id, count(p)
