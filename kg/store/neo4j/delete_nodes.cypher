UNWIND $rows AS row
MATCH (n:{label} {{id: row.id}})
DELETE n
