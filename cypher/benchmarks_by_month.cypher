// How many papers evaluate on each benchmark, month by month of their digests.
MATCH (p:Paper)-[e:EVALUATES_ON]->(b:Benchmark)
WITH left(e.first_seen, 7) AS month, b.name AS benchmark, count(p) AS papers
RETURN month, benchmark, papers
ORDER BY month, papers DESC, benchmark
