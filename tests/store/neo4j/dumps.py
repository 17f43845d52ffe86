"""All that a database holds, of ours and of others."""

from typing import Any

from neo4j import Driver

_NODES = "MATCH (n) RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties ORDER BY id"
_EDGES = """
MATCH (a)-[r]->(b)
RETURN elementId(r) AS id, type(r) AS type, properties(r) AS properties, elementId(a) AS a, elementId(b) AS b
ORDER BY id
"""
_CONSTRAINTS = "SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties RETURN * ORDER BY name"
_INDEXES = "SHOW INDEXES YIELD name, type, labelsOrTypes, properties RETURN * ORDER BY name"

Dump = list[list[dict[str, Any]]]


def dump(driver: Driver) -> Dump:
    """Nodes, edges, constraints and indexes, in one order."""
    return [run(driver, statement) for statement in (_NODES, _EDGES, _CONSTRAINTS, _INDEXES)]


def run(driver: Driver, statement: str, **values: object) -> list[dict[str, Any]]:
    return [dict(row) for row in driver.execute_query(statement, values, database_="neo4j").records]
