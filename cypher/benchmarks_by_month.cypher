// How many papers evaluate on each benchmark, month by month of their digests; first_use tells which.
MATCH (p:Paper)-[e:EVALUATES_ON]->(b:Benchmark)
WITH left(e.first_seen, 7) AS month, b, count(p) AS papers
RETURN month, b.name AS benchmark, papers
ORDER BY month, papers DESC, benchmark
