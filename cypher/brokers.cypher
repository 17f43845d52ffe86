// Who joins most others: by the pairs of a person's co-authors that never wrote with each other.
// A name that two persons share joins the co-authors of both: bridges opens what lies between two groups.
MATCH (a:Author)-[:COAUTHORED_WITH]-(b:Author)
WITH a, count(b) AS coauthors
WITH a, coauthors,
     COUNT {MATCH (a)-[:COAUTHORED_WITH]-(m:Author)-[:COAUTHORED_WITH]->(n:Author)-[:COAUTHORED_WITH]-(a)} AS closed
WHERE coauthors * (coauthors - 1) > 2 * closed
RETURN a.name AS person, coauthors * (coauthors - 1) / 2 - closed AS pairs, coauthors
ORDER BY pairs DESC, person, a.id
