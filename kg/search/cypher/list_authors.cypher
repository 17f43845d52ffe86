MATCH (n:Author) RETURN n.id, n.name, n.variants
