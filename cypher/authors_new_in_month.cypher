// Persons and teams whose first paper came in a month, with how many papers they have by now.
// $month (month): the month, YYYY-MM
MATCH (a:Author)-[:AUTHORED]->(p:Paper)
WITH a, min(p.first_seen) AS first_seen, count(p) AS papers
WHERE first_seen STARTS WITH $month
RETURN a.name AS author, a.kind AS kind, first_seen, papers
ORDER BY papers DESC, author
