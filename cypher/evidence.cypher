// The sentences behind the edge between a paper and a concept, the surest first.
// A name of two kinds (C4 is a method and a benchmark) gives the rows of both, told apart by `kind`.
// $paper (paper): arXiv id or title
// $concept (concept): a method, benchmark, task or metric, in any spelling
MATCH (p:Paper {id: $paper})-[:HAS_SENTENCE]->(s:Sentence)-[n:NAMES]->(c:Method|Benchmark|Task|Metric)
MATCH (s)-[:IN_DIGEST]->(d:Digest)
WHERE c.id = $concept
RETURN c.kind AS kind, c.name AS concept, n.role AS role, n.surface AS surface, n.rule AS rule,
       n.confidence AS confidence, s.text AS sentence, d.date AS digest, d.source AS file, s.line AS line
ORDER BY confidence DESC, digest, file, line, n.start_at, kind, surface, role, rule, sentence
