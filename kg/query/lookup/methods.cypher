MATCH (c:Method) RETURN c.id, c.name, c.aliases
