MATCH (n) WITH n LIMIT $limit DELETE n RETURN count(*) AS deleted
