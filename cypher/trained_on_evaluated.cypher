// Papers that train on what others evaluate on.
MATCH (p:Paper)-[t:TRAINS_ON]->(b:Benchmark)<-[e:EVALUATES_ON]-(q:Paper)
WHERE p.id <> q.id
RETURN b.name AS benchmark, p.id AS trains, p.title AS trains_title, q.id AS evaluates, q.title AS evaluates_title,
       t.confidence AS trains_confidence, e.confidence AS evaluates_confidence
ORDER BY benchmark, trains, evaluates
