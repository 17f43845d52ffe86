MATCH (p:Paper) RETURN p.id, p.title
