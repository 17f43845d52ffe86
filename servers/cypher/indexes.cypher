// LOOKUP: the two that find nodes by label and edges by type, there from the start.
SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'
