// Papers of a person or team, each with the author line that says so: that of the latest digest that lists authors.
// $author (author): the name, in any spelling
MATCH (a:Author {id: $author})-[:AUTHORED]->(p:Paper)-[listed:FEATURED_IN]->(seen:Digest)
WHERE size(listed.authors) > 0
WITH p, max(seen.date) AS latest
MATCH (p)-[f:FEATURED_IN]->(d:Digest)
WHERE d.date = latest
RETURN p.id AS paper, p.title AS title, p.votes AS votes, d.date AS digest, d.source AS file, f.authors_at AS line,
       f.authors_line AS authors_line
ORDER BY digest, paper, file, f.position
