"""Load a graph into a server in several ways; each function runs in a process of its own."""

import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from random import Random
from typing import Any

_SAMPLE = 2_000  # rows


def load(store: str, uri: str, batch: str, driver: str) -> dict[str, float]:
    """Load the graph of a store into an empty database in batches of so many rows, verified: `seconds` and `rows`.

    With `python` for the driver its extension in Rust is left aside.
    """
    if driver == "python":
        sys.modules["neo4j._rust"] = None  # type: ignore[assignment]
    from kg.errors import NoGraphError
    from kg.store import change_store, create_store, open_store
    from kg.store.neo4j import changing

    changing.BATCH = int(batch)
    with open_store(store) as opened:
        graph = opened.load()
    with suppress(NoGraphError), change_store(uri) as writer:
        writer.clear()
    start = time.perf_counter()
    create_store(graph, uri)
    return {"seconds": time.perf_counter() - start, "rows": graph.rows}


def load_by_row(store: str, uri: str) -> float:
    """Seconds that the graph would take by one MERGE a row, each committed by itself.

    Some 2,000 rows are timed, drawn evenly from all kinds, on a server that holds the graph: so the ends of edges are
    there and all keys are indexed.
    """
    from neo4j import GraphDatabase

    from kg.store import open_store

    with open_store(store) as opened:
        graph = opened.load()
    rows = list(_sample(graph))
    with GraphDatabase.driver(uri) as driver, driver.session(database="neo4j") as session:
        for statement, row in islice(rows, 0, None, 10):
            session.run(statement, row=row).consume()  # plans are made before the clock starts
        start = time.perf_counter()
        for statement, row in rows:
            session.run(statement, row=row).consume()
        return (time.perf_counter() - start) / len(rows) * graph.rows


def _sample(graph: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    share = _SAMPLE / graph.rows
    random = Random(0)  # noqa: S311 - a sample, no secret
    for label, table in graph.nodes.items():
        statement = f"WITH $row AS row MERGE (n:{label} {{id: row.id}}) SET n += row"
        for at in random.sample(range(table.num_rows), round(table.num_rows * share)):
            yield statement, table.slice(at, 1).to_pylist()[0]
    for kind, table in graph.edges.items():
        assignments = ", ".join(f"r.{name} = row.{name}" for name in table.column_names[2:])
        statement = (
            f"WITH $row AS row MATCH (a:{kind.start} {{id: row.start}}) MATCH (b:{kind.stop} {{id: row.stop}}) "
            f"MERGE (a)-[r:{kind.type}]->(b)" + (f" SET {assignments}" if assignments else "")
        )
        for at in random.sample(range(table.num_rows), round(table.num_rows * share)):
            yield statement, table.slice(at, 1).to_pylist()[0]
