"""A knowledge graph of papers, authors and concepts from daily digests of AI research."""

__version__ = "0.1.0"
