// Co-authors of a person, those with most common papers first.
// Papers of more authors than the graph's max_authors make no pairs; papers_of_author has them.
// $author (author): the person's name, in any spelling
MATCH (a:Author {id: $author})-[c:COAUTHORED_WITH]-(b:Author)
RETURN b.name AS coauthor, size(c.papers) AS papers, c.weight AS weight,
       c.first_seen AS first_seen, c.last_seen AS last_seen, c.papers AS paper_ids
ORDER BY papers DESC, weight DESC, coauthor, b.id
