MATCH (c:Metric) RETURN c.id, c.name, c.aliases
