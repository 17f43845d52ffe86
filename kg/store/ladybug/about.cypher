MATCH (g:Graph) RETURN g.schema_version, g.complete
