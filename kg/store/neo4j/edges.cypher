MATCH (a:{start})-[r:{type}]->(b:{stop}) RETURN {columns}
