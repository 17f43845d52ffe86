// Papers of a person or team, each with the author line that says so.
// $author (author): the name, in any spelling
MATCH (a:Author {id: $author})-[:AUTHORED]->(p:Paper)-[f:FEATURED_IN]->(d:Digest)
WHERE f.authors_line <> ''
RETURN p.id AS paper, p.title AS title, p.votes AS votes, d.date AS digest, d.source AS file, f.line AS line,
       f.authors_line AS authors_line
ORDER BY digest, paper
