// A row for each node, not for each edge: half the time.
MATCH (a:{start})-[r:{type}]->(b:{stop}) RETURN a.id, collect(b.id)
