// What a digest added: its papers that no earlier digest has, a row for each method or benchmark that they bring.
// A paper that brings none has one row, without a concept.
// $date (date): the digest's day, YYYY-MM-DD
MATCH (p:Paper)-[f:FEATURED_IN]->(d:Digest {date: $date})
WHERE p.first_seen = $date
OPTIONAL MATCH (p)-[e:PROPOSES|INTRODUCES]->(c:Method|Benchmark)
OPTIONAL MATCH (s:Sentence)-[:IN_DIGEST]->(said:Digest)
WHERE s.id = e.sentence
RETURN p.id AS paper, p.title AS title, p.votes AS votes, e.role AS role, c.name AS concept, s.text AS sentence,
       coalesce(said.source, d.source) AS file, coalesce(s.line, f.line) AS line
ORDER BY f.position, paper, coalesce(role, ''), coalesce(concept, ''), coalesce(c.id, '')
