MATCH (n:{label}) WHERE n.id IS NOT NULL RETURN count(n)
