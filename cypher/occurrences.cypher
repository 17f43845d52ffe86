// Every occurrence of a name in a sentence, and the concept that it leads to.
MATCH (p:Paper)-[:HAS_SENTENCE]->(s:Sentence)-[n:NAMES]->(c:Method|Benchmark|Task|Metric)
MATCH (s)-[:IN_DIGEST]->(d:Digest)
RETURN p.id AS paper, c.kind AS kind, n.surface AS surface, c.id AS concept, c.name AS name, n.role AS role,
       n.confidence AS confidence, n.rule AS rule, n.start_at AS start_at, s.text AS sentence, d.id AS digest,
       d.source AS file, s.line AS line
ORDER BY digest, paper, start_at, surface, kind, concept, role, rule, line, s.id, confidence
