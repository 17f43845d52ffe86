// What a method is compared with: in the papers that propose it, and in those that compare theirs with it.
// $method (method): its name, in any spelling
MATCH (m:Method {id: $method})<-[a:PROPOSES|COMPARES_WITH]-(p:Paper)-[b:PROPOSES|COMPARES_WITH]->(other:Method)
MATCH (s:Sentence)-[:IN_DIGEST]->(d:Digest)
WHERE a.role <> b.role AND s.id = (CASE WHEN a.role = 'compares' THEN a.sentence ELSE b.sentence END)
RETURN other.name AS other_method, a.role AS role_of_method, b.role AS role_of_other, p.id AS paper, p.title AS title,
       s.text AS sentence, d.source AS file, s.line AS line
ORDER BY other_method, other.id, paper
