// Papers that train on what others evaluate on, with the sentences of both.
MATCH (p:Paper)-[t:TRAINS_ON]->(b:Benchmark)<-[e:EVALUATES_ON]-(q:Paper)
WHERE p.id <> q.id
WITH p, b, q, t.sentence AS trains_id, e.sentence AS evaluates_id
MATCH (s:Sentence {id: trains_id})-[:IN_DIGEST]->(d:Digest)
WITH p, b, q, s, d, evaluates_id
MATCH (o:Sentence {id: evaluates_id})-[:IN_DIGEST]->(f:Digest)
RETURN b.name AS benchmark, p.id AS trains, p.title AS trains_title, s.text AS trains_sentence, d.source AS trains_file,
       s.line AS trains_line, q.id AS evaluates, q.title AS evaluates_title, o.text AS evaluates_sentence,
       f.source AS evaluates_file, o.line AS evaluates_line
ORDER BY benchmark, b.id, trains, evaluates
