// Papers that share a benchmark with a paper, a row for each benchmark; those that share rarer ones first.
// Each comes with the role and the sentence on either side.
// $paper (paper): arXiv id or title
MATCH (p:Paper {id: $paper})-[w:SHARES_BENCHMARK]-(other:Paper)
MATCH (p)-[a:INTRODUCES|EVALUATES_ON|TRAINS_ON]->(b:Benchmark)<-[c:INTRODUCES|EVALUATES_ON|TRAINS_ON]-(other)
WITH other, w, b, a.role AS role, c.role AS role_there, a.sentence AS here, c.sentence AS there
MATCH (s:Sentence {id: here})
WITH other, w, b, role, role_there, s.text AS sentence, there
MATCH (t:Sentence {id: there})-[:IN_DIGEST]->(d:Digest)
RETURN other.id AS paper_id, other.title AS title, b.name AS benchmark, role, role_there, w.weight AS weight, sentence,
       t.text AS sentence_there, d.source AS file_there, t.line AS line_there
ORDER BY weight DESC, paper_id, benchmark, b.id
