LOAD FROM $rows MATCH (n:{label}) WHERE n.id = new_id RETURN {columns}
