"""What a database holds of ours: a graph, nothing yet, or other people's nodes under our labels."""

from kg.errors import NoGraphError, StoreError
from kg.model.schema import LABELS, SCHEMA_VERSION
from kg.store.neo4j.address import Address
from kg.store.neo4j.asking import Ask
from kg.store.neo4j.statements import fill


def is_complete(ask: Ask, address: Address) -> bool:
    """Whether the graph that is there is whole.

    Raises NoGraphError where there is none, and StoreError for one of another version or for nodes that are not ours.
    """
    version, complete = _about(ask, address)
    if version != SCHEMA_VERSION:
        what = f"older than {SCHEMA_VERSION}" if version < SCHEMA_VERSION else f"newer than {SCHEMA_VERSION}"
        raise StoreError(
            f"{address}: of schema version {version}, {what}, which this kg reads; "
            f"`kg remove --all --store {address}` clears it for a new build"
        )
    return bool(complete)


def has_graph(ask: Ask, address: Address) -> bool:
    """Whether a graph is there, of any version; raises StoreError for nodes that are not ours."""
    try:
        _about(ask, address)
    except NoGraphError:
        return False
    return True


def _about(ask: Ask, address: Address) -> tuple[int, bool | None]:
    ours = [row for row in ask(fill("about")) if row[0] == "kg" and type(row[1]) is int]
    if ours:
        return ours[0][1], ours[0][2]
    if foreign := [label for label in LABELS if ask(fill("foreign_nodes", label=label))]:
        raise StoreError(
            f"{address}: nodes labelled {', '.join(foreign)} are there that kg did not write; "
            "nothing was touched; choose another database or server"
        )
    raise NoGraphError(f"{address}: no graph here; make one with `kg build DIGESTS --store {address}`")
