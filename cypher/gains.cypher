// What beats what: gains over another, named method, each with the sentence that states it.
// As the extractor reads them: a range is two rows, and some sentences tell a loss; `kg report benchmarks` reads on.
// $min_confidence (number, default 0): how sure a result has to be, from 0 to 1
MATCH (m:Method)<-[:OF_METHOD]-(r:Result)-[:OVER_BASELINE]->(o:Method)
MATCH (p:Paper)-[:HAS_SENTENCE]->(s:Sentence)-[t:STATES]->(r)
MATCH (s)-[:IN_DIGEST]->(d:Digest)
OPTIONAL MATCH (r)-[:ON_BENCHMARK]->(b:Benchmark)
OPTIONAL MATCH (r)-[:IN_METRIC]->(k:Metric)
WITH m, r, o, p, s, t, d, b, k
WHERE r.is_delta AND m.id <> o.id AND t.confidence >= $min_confidence
RETURN m.name AS method, o.name AS baseline, r.value AS gain, r.unit AS unit, k.name AS metric, b.name AS benchmark,
       t.confidence AS confidence, p.id AS paper, s.text AS sentence, d.source AS file, s.line AS line
ORDER BY method, baseline, gain DESC, unit, paper, file, line, s.id, coalesce(benchmark, ''), coalesce(metric, ''),
         confidence
