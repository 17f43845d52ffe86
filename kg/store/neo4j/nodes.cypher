MATCH (n:{label}) RETURN {columns}
