MATCH (g:Graph {{id: 'kg'}}) RETURN g.change, g.complete
