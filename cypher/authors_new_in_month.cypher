// Persons and teams whose first paper came in a month: a row for each paper of that first day.
// `papers` is how many they have by now.
// $month (month): the month, YYYY-MM
MATCH (a:Author)-[:AUTHORED]->(p:Paper)
WITH a, min(p.first_seen) AS first_seen, count(p) AS papers
WHERE first_seen STARTS WITH $month
MATCH (a)-[:AUTHORED]->(first:Paper)
WHERE first.first_seen = first_seen
RETURN a.name AS author, a.kind AS kind, papers, first_seen, first.id AS paper, first.title AS title
ORDER BY papers DESC, author, a.id, paper
