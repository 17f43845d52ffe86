"""Make a database ready for a graph: keys, the full-text index, and what a bulk import leaves out."""

from collections.abc import Iterator

import pyarrow as pa
from neo4j import Driver

from kg.model.graph import arrow_schema
from kg.model.schema import EDGES, LABELS
from kg.store.neo4j.about import has_graph
from kg.store.neo4j.address import Address
from kg.store.neo4j.asking import reading
from kg.store.neo4j.connecting import translated
from kg.store.neo4j.statements import fill, schema


def prepare(driver: Driver, address: Address) -> None:
    """Make the constraints and indexes that are missing; raises StoreError where the database is somebody else's.

    A graph without them came by a bulk import, which leaves empty lists out: they are written.
    """
    ask = reading(driver, address)
    is_there = has_graph(ask, address)
    held = {name for statement in ("constraints", "indexes") for name, *_ in ask(fill(statement))}
    missing = [statement for name, statement in schema().items() if name not in held]
    with translated(address):
        with driver.session(database=address.database) as session:
            # Before the schema: where this is broken off something is still missing, and it is done again.
            for statement in _empty_lists() if is_there and missing else ():
                session.run(statement).consume()  # in transactions of its own
        for statement in missing:
            driver.execute_query(statement, database_=address.database)


def leave(driver: Driver, address: Address) -> None:
    """Take the constraints and indexes of kg out of a database where nothing of its graph is left."""
    with translated(address):
        for name, statement in schema().items():
            kind = "CONSTRAINT" if "CONSTRAINT" in statement else "INDEX"
            driver.execute_query(fill("drop", kind=kind, name=name), database_=address.database)


def _empty_lists() -> Iterator[str]:
    for label, record in LABELS.items():
        for name in _lists(record):
            yield fill("empty_lists_of_nodes", label=label, property=name)
    for kind, record in EDGES.items():
        for name in _lists(record):
            yield fill("empty_lists_of_edges", **kind._asdict(), property=name)


def _lists(record: type) -> list[str]:
    return [field.name for field in arrow_schema(record) if pa.types.is_list(field.type)]
