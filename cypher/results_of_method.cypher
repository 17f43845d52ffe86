// Results reported for a method, each with the sentence that states it.
// $method (method): its name, in any spelling
MATCH (m:Method {id: $method})<-[:OF_METHOD]-(r:Result)<-[:REPORTS]-(p:Paper)
MATCH (p)-[:HAS_SENTENCE]->(s:Sentence)-[t:STATES]->(r)
MATCH (s)-[:IN_DIGEST]->(d:Digest)
OPTIONAL MATCH (r)-[:ON_BENCHMARK]->(b:Benchmark)
OPTIONAL MATCH (r)-[:IN_METRIC]->(k:Metric)
RETURN b.name AS benchmark, k.name AS metric, r.value AS value, r.unit AS unit, r.is_delta AS is_delta, p.id AS paper,
       t.confidence AS confidence, s.text AS sentence, d.source AS file, s.line AS line
ORDER BY benchmark, metric, value, paper, line
