// Papers that address a task, the most voted first, each with the sentence for it.
// $task (task): its name, in Korean or English
MATCH (p:Paper)-[e:ADDRESSES]->(t:Task {id: $task})
MATCH (s:Sentence {id: e.sentence})-[:IN_DIGEST]->(d:Digest)
RETURN p.id AS paper, p.title AS title, p.votes AS votes, e.confidence AS confidence, e.first_seen AS first_seen,
       s.text AS sentence, d.source AS file, s.line AS line
ORDER BY coalesce(p.votes, -1) DESC, paper
