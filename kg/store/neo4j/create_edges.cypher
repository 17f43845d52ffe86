UNWIND $rows AS row
MATCH (a:{start} {{id: row.start}})
MATCH (b:{stop} {{id: row.stop}})
CREATE (a)-[:{type} {{{properties}}}]->(b)
