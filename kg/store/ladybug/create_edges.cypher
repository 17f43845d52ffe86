LOAD FROM $rows MATCH (a:{start}) WHERE a.id = new_start MATCH (b:{stop}) WHERE b.id = new_stop CREATE (a)-[:{type} {{{properties}}}]->(b)
