// Papers that address a task, the most voted first.
// $task (task): its name, in Korean or English
MATCH (p:Paper)-[e:ADDRESSES]->(t:Task {id: $task})
RETURN p.id AS paper, p.title AS title, p.votes AS votes, e.confidence AS confidence, e.first_seen AS first_seen
ORDER BY coalesce(p.votes, -1) DESC, paper
