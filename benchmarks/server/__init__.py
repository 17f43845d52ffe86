"""What a Neo4j server costs beside the embedded engine."""
