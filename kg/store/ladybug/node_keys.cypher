MATCH (n:{label}) RETURN offset(id(n)), n.id
