MATCH (:{start})-[r:{type}]->(:{stop}) RETURN count(r)
