// The path of co-authors between two persons: a row for each step, with the papers that the two of it wrote together.
// A shortest path of at most 6 steps; of several the one with most papers on it, then the first by the persons' ids.
// No rows where there is none, and none from a person to itself.
// Papers of more authors than the graph's max_authors make no steps.
// $author (author): where it starts, in any spelling
// $other (author): where it ends
MATCH path = (:Author {id: $author})-[:COAUTHORED_WITH* ALL SHORTEST 1..6]-(:Author {id: $other})
WITH properties(nodes(path), 'id') AS people, list_sum(list_transform(rels(path), c -> size(c.papers))) AS shared
ORDER BY shared DESC, list_to_string('\n', people)
LIMIT 1
UNWIND range(1, size(people) - 1) AS step
WITH step, people[step] AS one, people[step + 1] AS next
MATCH (a:Author {id: one})-[c:COAUTHORED_WITH]-(b:Author {id: next})
UNWIND c.papers AS paper
MATCH (p:Paper {id: paper})
WITH step, a, b, c, list_sort(collect(p.id + '\n' + p.title)) AS papers
RETURN step, a.name AS person, b.name AS next_person, list_transform(papers, p -> split_part(p, '\n', 2)) AS titles,
       list_transform(papers, p -> split_part(p, '\n', 1)) AS paper_ids, c.first_seen AS first_seen,
       c.last_seen AS last_seen
ORDER BY step
