// Methods of the papers that evaluate on a benchmark, with the role they have there.
// $benchmark (benchmark): its name, in any spelling
MATCH (b:Benchmark {id: $benchmark})<-[:INTRODUCES|EVALUATES_ON]-(p:Paper)
MATCH (p)-[r:PROPOSES|USES|COMPARES_WITH]->(m:Method)
RETURN m.name AS method, r.role AS role, p.id AS paper, p.title AS title, p.first_seen AS first_seen,
       r.confidence AS confidence
ORDER BY method, role, paper
