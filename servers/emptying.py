"""A database as it is when new: for tests and benchmarks, each of which starts from nothing."""

from pathlib import Path

from neo4j import Driver, Query, Record

from servers.neo4j import DATABASE

_STATEMENTS = Path(__file__).parent / "cypher"
_BATCH = 10_000


def is_empty(driver: Driver) -> bool:
    """Whether it holds no node, no constraint, and no index but those that every database has."""
    return not any(_run(driver, name) for name in ("one_node", "constraints", "indexes"))


def empty(driver: Driver) -> None:
    """Take out all nodes and edges, in batches, then all constraints and indexes."""
    for name in ("delete_edges", "delete_nodes"):  # with all its edges a node can be more than a transaction holds
        while _run(driver, name, limit=_BATCH)[0]["deleted"]:
            pass
    for row in _run(driver, "constraints"):
        _run(driver, "drop_constraint", name=row["name"])
    for row in _run(driver, "indexes"):
        _run(driver, "drop_index", name=row["name"])


def _run(driver: Driver, statement: str, **values: object) -> list[Record]:
    text = (_STATEMENTS / f"{statement}.cypher").read_text(encoding="utf-8")
    return driver.execute_query(Query(text), values, database_=DATABASE).records
