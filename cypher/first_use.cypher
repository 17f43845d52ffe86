// Who used a benchmark first: its papers in the order of their digests, each with its role and the sentence for it.
// $benchmark (benchmark): its name, in any spelling
MATCH (p:Paper)-[e:INTRODUCES|EVALUATES_ON|TRAINS_ON]->(b:Benchmark {id: $benchmark})
MATCH (s:Sentence {id: e.sentence})-[:IN_DIGEST]->(d:Digest)
RETURN e.first_seen AS first_seen, p.id AS paper, p.title AS title, e.role AS role, e.confidence AS confidence,
       s.text AS sentence, d.source AS file, s.line AS line
ORDER BY first_seen, paper
