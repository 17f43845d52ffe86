MATCH (n:Paper)-[:HAS_SENTENCE]->(s:Sentence) WHERE n.id IN $ids RETURN n.id, count(s)
