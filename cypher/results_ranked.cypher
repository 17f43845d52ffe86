// Results on a benchmark or a part or setting of it, the best first within benchmark, metric and unit.
// Only metrics whose direction is known, named methods, no gains; each with the first sentence that states it.
// Settings and baselines are not told apart here: `kg report benchmark` reads them in the sentences.
// $benchmark (benchmark): its name, in any spelling
// $min_confidence (number, default 0.5): how sure a result has to be, from 0 to 1
MATCH (named:Benchmark {id: $benchmark})<-[:VARIANT_OF*0..3]-(b:Benchmark)
MATCH (b)<-[:ON_BENCHMARK]-(r:Result)-[:IN_METRIC]->(k:Metric)
MATCH (r)<-[:REPORTS]-(p:Paper)-[:HAS_SENTENCE]->(said:Sentence)-[t:STATES]->(r)
WHERE t.confidence >= $min_confidence AND k.higher_is_better IS NOT NULL AND NOT r.is_delta
WITH b, r, k, p, min(said.id) AS first, max(t.confidence) AS confidence
MATCH (s:Sentence {id: first})-[:IN_DIGEST]->(d:Digest)
MATCH (r)-[:OF_METHOD]->(m:Method)
RETURN b.name AS benchmark, k.name AS metric, r.unit AS unit, r.value AS value, m.name AS method,
       confidence, p.id AS paper, p.title AS title, k.higher_is_better AS higher_is_better, s.text AS sentence,
       d.source AS file, s.line AS line
ORDER BY benchmark, metric, unit, CASE WHEN higher_is_better THEN 0 - value ELSE value END, paper, file,
         line, method, s.id, confidence
