// Results on a benchmark, the best first within metric and unit; only metrics whose direction is known, no gains.
// $benchmark (benchmark): its name, in any spelling
MATCH (b:Benchmark {id: $benchmark})<-[:ON_BENCHMARK]-(r:Result)-[:IN_METRIC]->(k:Metric)
MATCH (r)<-[:REPORTS]-(p:Paper)
OPTIONAL MATCH (r)-[:OF_METHOD]->(m:Method)
WITH r, k, p, m, CASE WHEN k.higher_is_better THEN 0 - r.value ELSE r.value END AS place
WHERE k.higher_is_better IS NOT NULL AND NOT r.is_delta
RETURN k.name AS metric, r.unit AS unit, r.value AS value, m.name AS method, p.id AS paper, p.title AS title,
       k.higher_is_better AS higher_is_better
ORDER BY metric, unit, place, paper
