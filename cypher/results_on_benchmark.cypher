// Results reported on a benchmark or a part or setting of it, each with the sentence that states it.
// $benchmark (benchmark): its name, in any spelling
// $min_confidence (number, default 0): how sure a result has to be, from 0 to 1
MATCH (named:Benchmark {id: $benchmark})<-[:VARIANT_OF*0..3]-(b:Benchmark)
WITH DISTINCT b
MATCH (b)<-[:ON_BENCHMARK]-(r:Result)<-[:REPORTS]-(p:Paper)
MATCH (p)-[:HAS_SENTENCE]->(s:Sentence)-[t:STATES]->(r)
MATCH (s)-[:IN_DIGEST]->(d:Digest)
WHERE t.confidence >= $min_confidence
OPTIONAL MATCH (r)-[:OF_METHOD]->(m:Method)
OPTIONAL MATCH (r)-[:IN_METRIC]->(k:Metric)
OPTIONAL MATCH (r)-[:OVER_BASELINE]->(o:Method)
RETURN m.name AS method, b.name AS benchmark, k.name AS metric, r.value AS value, r.unit AS unit, r.is_delta AS is_delta,
       o.name AS baseline, p.id AS paper, t.confidence AS confidence, s.text AS sentence, d.source AS file, s.line AS line
ORDER BY benchmark, coalesce(metric, ''), is_delta, value, unit, paper, file, line, coalesce(method, ''),
         coalesce(baseline, ''), s.id, confidence
