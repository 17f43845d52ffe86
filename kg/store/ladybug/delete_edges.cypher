LOAD FROM $rows MATCH (a:{start}) WHERE a.id = new_start MATCH (a)-[r:{type}]->(b:{stop}) WHERE b.id = new_stop DELETE r
