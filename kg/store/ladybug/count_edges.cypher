MATCH (a:{start})-[r:{type}]->(b:{stop}) RETURN count(r)
