MATCH (n:{label}) RETURN n.id
