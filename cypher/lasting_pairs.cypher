// Pairs of persons who stand together in digests of different days, those over the longest time first.
MATCH (a:Author)-[c:COAUTHORED_WITH]->(b:Author)
WHERE c.first_seen < c.last_seen
RETURN a.name AS one, b.name AS other, c.first_seen AS first_seen, c.last_seen AS last_seen,
       size(c.papers) AS papers, c.papers AS paper_ids
ORDER BY papers DESC, first_seen, one, other
