MATCH (a:{start})-[r:{type}]->(b:{stop}) RETURN a.id, b.id
