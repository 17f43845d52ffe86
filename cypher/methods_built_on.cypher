// Methods built on a method: what the papers propose that use it, with the sentence that says so.
// $method (method): its name, in any spelling
MATCH (m:Method {id: $method})<-[u:USES]-(p:Paper)-[r:PROPOSES]->(own:Method)
MATCH (s:Sentence {id: u.sentence})-[:IN_DIGEST]->(d:Digest)
RETURN own.name AS built, p.id AS paper, p.title AS title, u.confidence AS confidence, s.text AS sentence,
       d.source AS file, s.line AS line
ORDER BY built, own.id, paper
