MATCH (c:Task) RETURN c.id, c.name, c.aliases
