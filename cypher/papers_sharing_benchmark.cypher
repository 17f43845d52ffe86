// Papers that share a benchmark with a paper, a row for each benchmark; those that share rarer ones first.
// $paper (paper): arXiv id or title
MATCH (p:Paper {id: $paper})-[s:SHARES_BENCHMARK]-(other:Paper)
MATCH (p)-[a:INTRODUCES|EVALUATES_ON|TRAINS_ON]->(b:Benchmark)<-[c:INTRODUCES|EVALUATES_ON|TRAINS_ON]-(other)
RETURN other.id AS paper_id, other.title AS title, b.name AS benchmark, a.role AS role, c.role AS role_there,
       s.weight AS weight
ORDER BY weight DESC, paper_id, benchmark
