"""The records that the stages hand to one another: facts of digests, and nodes and edges of the graph."""
