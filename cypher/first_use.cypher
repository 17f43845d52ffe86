// Who used a benchmark first: its papers in the order of their digests, with their role.
// $benchmark (benchmark): its name, in any spelling
MATCH (p:Paper)-[e:INTRODUCES|EVALUATES_ON|TRAINS_ON]->(b:Benchmark {id: $benchmark})
RETURN e.first_seen AS first_seen, p.id AS paper, p.title AS title, e.role AS role, e.confidence AS confidence
ORDER BY first_seen, paper
