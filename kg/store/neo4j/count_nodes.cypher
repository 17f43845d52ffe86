MATCH (n:{label}) RETURN count(n)
