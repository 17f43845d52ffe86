MATCH (p:Paper) RETURN p.id, p.title, [p.id, split_part(p.title, ':', 1)] AS aliases
