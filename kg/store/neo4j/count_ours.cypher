MATCH (n:{label}) WHERE {ours} RETURN count(n)
