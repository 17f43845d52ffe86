"""Examine a graph on a server without writing: the server, the graph itself, and what makes it fast to find."""

from collections.abc import Iterator

from kg.errors import StoreError
from kg.store.neo4j.address import Address
from kg.store.neo4j.connecting import connected
from kg.store.neo4j.statements import fill, schema
from kg.store.neo4j.store import Neo4jStore
from kg.store.protocol import Finding


def examine_graph(address: Address) -> list[Finding]:
    """The state of the graph first, then the server's."""
    try:
        with connected(address) as driver, Neo4jStore(address, driver=driver) as store:
            return [_graph(store, address), *_schema(store), *_server(store)]
    except StoreError as error:
        return [Finding("store", "not readable", str(error), is_usable=False)]


def _graph(store: Neo4jStore, address: Address) -> Finding:
    from kg.store.checking import faults  # here: who only reads needs no frames, and they take long to import

    if not store.complete:
        advice = f"{address}: a load is under way or was broken off; run the same `kg build` again"
        return Finding("store", "incomplete", advice, is_usable=False)
    if found := faults(store.load(in_order=False)):
        more = f" and {len(found) - 1} faults more" if len(found) > 1 else ""
        advice = f"{address}: {found[0]}{more}; `kg remove --all`, then `kg build` all digests"
        return Finding("store", "damaged", advice, is_usable=False)
    return Finding("store", "complete", str(address))


def _schema(store: Neo4jStore) -> Iterator[Finding]:
    held = dict([*store.rows(fill("constraints")), *store.rows(fill("indexes"))])
    if missing := [name for name in schema() if name not in held]:
        yield Finding("schema", "missing", f"{', '.join(missing)}: `kg build` makes them", is_usable=False)
    if waiting := [name for name, state in held.items() if state != "ONLINE" and name in schema()]:
        yield Finding(
            "schema",
            "not ready",
            f"{', '.join(waiting)}: not filled yet, or failed: wait, or see the server's log",
            is_usable=False,
        )


def _server(store: Neo4jStore) -> Iterator[Finding]:
    for name, version, edition in store.rows(fill("server")):
        yield Finding("server", f"{name} {version}", f"{edition} edition")
