MATCH (s:Sentence)-[:NAMES]->(n:{label}) WHERE n.id IN $ids RETURN n.id, count(DISTINCT s.id)
