// Results reported for a method or a size or edition of it, each with the sentence that states it.
// $method (method): its name, in any spelling
MATCH (named:Method {id: $method})<-[:VARIANT_OF*0..3]-(m:Method)
WITH DISTINCT m
MATCH (m)<-[:OF_METHOD]-(r:Result)<-[:REPORTS]-(p:Paper)
MATCH (p)-[:HAS_SENTENCE]->(s:Sentence)-[t:STATES]->(r)
MATCH (s)-[:IN_DIGEST]->(d:Digest)
OPTIONAL MATCH (r)-[:ON_BENCHMARK]->(b:Benchmark)
OPTIONAL MATCH (r)-[:IN_METRIC]->(k:Metric)
RETURN m.name AS method, b.name AS benchmark, k.name AS metric, r.value AS value, r.unit AS unit, r.is_delta AS is_delta,
       p.id AS paper, t.confidence AS confidence, s.text AS sentence, d.source AS file, s.line AS line
ORDER BY method, coalesce(benchmark, ''), coalesce(metric, ''), is_delta, value, unit, paper, file, line,
         s.id, confidence
