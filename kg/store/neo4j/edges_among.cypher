UNWIND $rows AS row
MATCH (a:{start} {{id: row.start}})-[r:{type}]->(b:{stop} {{id: row.stop}})
RETURN {columns}
