MATCH (a:Author) RETURN a.id, a.name, a.variants
