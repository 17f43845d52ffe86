// Who bridges the groups of two persons: a row for each of a bridge's papers with either group.
// A person's group is that person and all co-authors; who is in both groups counts for neither.
// `pairs` is how many of one group and of the other wrote with the bridge and never with each other;
// `of_first` and `of_second` are how many of each group are on the paper. A namesake is no bridge: open the papers.
// $first (author): the person of one group, in any spelling
// $second (author): the person of the other
MATCH (a:Author {id: $first})-[:COAUTHORED_WITH*0..1]-(m:Author)-[:COAUTHORED_WITH]-(bridge:Author)
MATCH (bridge)-[:COAUTHORED_WITH]-(n:Author)-[:COAUTHORED_WITH*0..1]-(b:Author {id: $second})
WHERE m.id <> n.id AND m.id <> $second AND n.id <> $first
  AND NOT EXISTS {MATCH (m)-[:COAUTHORED_WITH]-(b)} AND NOT EXISTS {MATCH (n)-[:COAUTHORED_WITH]-(a)}
  AND NOT EXISTS {MATCH (m)-[:COAUTHORED_WITH]-(n)}
WITH bridge, count(*) AS pairs
MATCH (bridge)-[c:COAUTHORED_WITH]-(o:Author)
WITH bridge, pairs, c.papers AS shared,
     o.id = $first OR EXISTS {MATCH (o)-[:COAUTHORED_WITH]-(:Author {id: $first})} AS is_of_first,
     o.id = $second OR EXISTS {MATCH (o)-[:COAUTHORED_WITH]-(:Author {id: $second})} AS is_of_second
WHERE is_of_first <> is_of_second
UNWIND shared AS paper
WITH bridge, pairs, paper, sum(CASE WHEN is_of_first THEN 1 ELSE 0 END) AS of_first,
     sum(CASE WHEN is_of_second THEN 1 ELSE 0 END) AS of_second
MATCH (p:Paper {id: paper})
RETURN bridge.name AS person, pairs, of_first, of_second, p.id AS paper, p.title AS title
ORDER BY pairs DESC, person, bridge.id, paper
