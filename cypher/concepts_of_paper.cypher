// Everything that a paper proposes, uses, evaluates on and so on, each with its best sentence.
// $paper (paper): arXiv id, address or title
// $min_confidence (number, default 0): how sure an edge has to be, from 0 to 1
MATCH (p:Paper {id: $paper})-[e:PROPOSES|USES|COMPARES_WITH|MENTIONS|INTRODUCES|EVALUATES_ON|TRAINS_ON|ADDRESSES|MEASURES]->(c:Method|Benchmark|Task|Metric)
MATCH (s:Sentence {id: e.sentence})-[:IN_DIGEST]->(d:Digest)
WHERE e.confidence >= $min_confidence
RETURN c.kind AS kind, c.name AS concept, e.role AS role, e.support AS support, e.confidence AS confidence,
       s.text AS sentence, d.source AS file, s.line AS line
ORDER BY kind, role, concept, c.id
