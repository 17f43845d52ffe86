MATCH ()-[r]->() WITH r LIMIT $limit DELETE r RETURN count(*) AS deleted
