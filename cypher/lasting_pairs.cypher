// Pairs of persons that last: by the number of months in which a paper of theirs came in, then by their papers.
// $months (integer, default 2): in how many different months at least
MATCH (a:Author)-[c:COAUTHORED_WITH]->(b:Author)
WHERE size(c.papers) >= $months
UNWIND c.papers AS paper
MATCH (p:Paper {id: paper})
WITH a, b, c, count(DISTINCT left(p.first_seen, 7)) AS months, min(p.first_seen) AS first_seen,
     max(p.first_seen) AS last_seen
WHERE months >= $months
RETURN a.name AS one, b.name AS other, months, size(c.papers) AS papers, first_seen, last_seen, c.papers AS paper_ids
ORDER BY months DESC, papers DESC, one, other, a.id, b.id
