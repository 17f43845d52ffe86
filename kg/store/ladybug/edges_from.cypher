LOAD FROM $rows MATCH (a:{start}) WHERE a.id = new_id MATCH (a)-[r:{type}]->(b:{stop}) RETURN {columns}
