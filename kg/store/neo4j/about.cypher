MATCH (g:Graph) RETURN g.id, g.schema_version, g.complete
