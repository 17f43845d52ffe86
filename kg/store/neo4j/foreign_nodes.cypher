MATCH (n:{label}) RETURN n.id LIMIT 1
