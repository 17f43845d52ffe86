MATCH (a:{start})-[:{type}]->(b:{stop}) RETURN offset(id(a)), offset(id(b))
