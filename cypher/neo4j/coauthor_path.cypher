// The path of co-authors between two persons: a row for each step, with the papers that the two of it wrote together.
// A shortest path of at most 6 steps; of several the one with most papers on it, then the first by the persons' ids.
// No rows where there is none, and none from a person to itself.
// Papers of more authors than the graph's max_authors make no steps.
// $author (author): where it starts, in any spelling
// $other (author): where it ends
MATCH (a:Author {id: $author}), (b:Author {id: $other})
WHERE a.id <> b.id
WITH a, b
MATCH path = allShortestPaths((a)-[:COAUTHORED_WITH*1..6]-(b))
WITH [person IN nodes(path) | person.id] AS people,
     reduce(papers = 0, c IN relationships(path) | papers + size(c.papers)) AS shared
ORDER BY shared DESC, people
LIMIT 1
UNWIND range(1, size(people) - 1) AS step
WITH step, people[step - 1] AS one, people[step] AS next
MATCH (a:Author {id: one})-[c:COAUTHORED_WITH]-(b:Author {id: next})
RETURN step, a.name AS person, b.name AS next_person,
       COLLECT {UNWIND c.papers AS paper MATCH (p:Paper {id: paper}) RETURN p.title ORDER BY p.id} AS titles,
       COLLECT {UNWIND c.papers AS paper RETURN paper ORDER BY paper} AS paper_ids, c.first_seen AS first_seen,
       c.last_seen AS last_seen
ORDER BY step
