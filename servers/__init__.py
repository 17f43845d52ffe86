"""A real Neo4j Community server without Docker, for tests, benchmarks and developers: `python -m servers run`."""

from servers.emptying import empty, is_empty
from servers.errors import ServerError
from servers.neo4j import Neo4j, missing

__all__ = ["Neo4j", "ServerError", "empty", "is_empty", "missing"]
