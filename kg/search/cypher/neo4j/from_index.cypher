CALL db.index.fulltext.queryNodes('kg_names', $query) YIELD node
UNWIND labels(node) AS label
WITH node, label WHERE label IN $labels
RETURN label, node.id, coalesce(node.title, node.name), coalesce(node.aliases, node.variants, [])
