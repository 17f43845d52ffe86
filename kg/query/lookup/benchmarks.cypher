MATCH (c:Benchmark) RETURN c.id, c.name, c.aliases
