// Benchmarks by the number of papers that introduce them, evaluate or train on them; first_use tells which.
MATCH (p:Paper)-[e:INTRODUCES|EVALUATES_ON|TRAINS_ON]->(b:Benchmark)
RETURN b.name AS benchmark, count(p) AS papers,
       sum(CASE WHEN e.role = 'introduces' THEN 1 ELSE 0 END) AS introduce,
       sum(CASE WHEN e.role = 'evaluates_on' THEN 1 ELSE 0 END) AS evaluate,
       sum(CASE WHEN e.role = 'trains_on' THEN 1 ELSE 0 END) AS train,
       min(e.first_seen) AS first_seen
ORDER BY papers DESC, benchmark
