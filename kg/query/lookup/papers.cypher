MATCH (p:Paper) RETURN p.id, p.title, [p.id] AS aliases
