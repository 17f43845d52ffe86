"""A Neo4j server."""

from kg.store.neo4j.address import parse_address
from kg.store.neo4j.connecting import wants_password
from kg.store.neo4j.examining import examine_graph
from kg.store.neo4j.store import Neo4jStore
from kg.store.neo4j.writer import change_graph

__all__ = ["Neo4jStore", "change_graph", "examine_graph", "parse_address", "wants_password"]
