// Methods of the papers that introduce a benchmark or evaluate on it, with their role there and its sentence.
// $benchmark (benchmark): its name, in any spelling
// $min_confidence (number, default 0): how sure the edges to the benchmark and to the method have to be, from 0 to 1
MATCH (b:Benchmark {id: $benchmark})<-[e:INTRODUCES|EVALUATES_ON]-(p:Paper)
MATCH (p)-[r:PROPOSES|USES|COMPARES_WITH]->(m:Method)
MATCH (s:Sentence {id: r.sentence})-[:IN_DIGEST]->(d:Digest)
WHERE e.confidence >= $min_confidence AND r.confidence >= $min_confidence
RETURN m.name AS method, r.role AS role, p.id AS paper, p.title AS title, p.first_seen AS first_seen,
       CASE WHEN e.confidence < r.confidence THEN e.confidence ELSE r.confidence END AS confidence, s.text AS sentence, d.source AS file, s.line AS line
ORDER BY method, role, paper, m.id
