MATCH (n:Paper) RETURN n.id, n.title
