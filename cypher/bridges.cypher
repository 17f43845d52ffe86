// Who bridges two people: everybody who wrote with both, and the papers on either side.
// $first (author): one person, in any spelling
// $second (author): the other
MATCH (a:Author {id: $first})-[x:COAUTHORED_WITH]-(bridge:Author)-[y:COAUTHORED_WITH]-(b:Author {id: $second})
RETURN bridge.name AS person, x.papers AS papers_with_first, y.papers AS papers_with_second
ORDER BY size(x.papers) + size(y.papers) DESC, person
