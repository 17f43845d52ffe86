// Where only the file of a digest has another name, its facts stay whole.
UNWIND $rows AS row
MATCH (n:Digest {{id: row.id}})
WHERE n.content_hash <> row.content_hash OR n.built_with <> row.built_with
SET n.content_hash = ''
