"""Take away what kg wrote, and leave what others hang on it."""

from kg.errors import StoreError
from kg.model.difference import Difference
from kg.model.schema import EDGES, LABELS
from kg.store.neo4j.address import Address
from kg.store.neo4j.asking import Ask
from kg.store.neo4j.statements import fill
from kg.store.neo4j.tables import ours
from kg.store.protocol import Written

_BATCH = 10_000


def clear(ask: Ask) -> Written:
    """Delete our edges, then our nodes that have no others; while such are kept, the node that says they are ours too.

    `ask` runs each statement as a transaction of its own.
    """
    ask(fill("mark_incomplete"))  # and all digests as half written: whatever stays of them, a build reads them again
    labels = [label for label in LABELS if label != "Graph"]
    edges = sum(_until_none(ask, fill("clear_edges", **kind._asdict())) for kind in EDGES)
    nodes = sum(_until_none(ask, fill("clear_nodes", label=label, ours=ours(label))) for label in labels)
    kept = sum(ask(fill("count_ours", label=label, ours=ours(label)))[0][0] for label in labels)
    if not kept:
        nodes += _until_none(ask, fill("clear_nodes", label="Graph", ours="n.id = 'kg'"))
    return Written(edges + nodes, kept=kept)


def check_free(ask: Ask, changes: Difference, address: Address) -> None:
    """Raise StoreError where a node is to go on which others hang relationships: nothing is written then."""
    kinds = [list(kind) for kind in EDGES]
    for label, nodes in changes.nodes.items():
        ids = nodes.gone.to_pylist()
        for at in range(0, len(ids), _BATCH):
            for id_, type_ in ask(fill("foreign_edges", label=label), ids=ids[at : at + _BATCH], kinds=kinds):
                raise StoreError(
                    f"{address}: {label} {id_!r} goes, but a relationship {type_} hangs on it that kg did not write; "
                    "take it away and run the command again"
                )


def _until_none(ask: Ask, statement: str) -> int:
    total = 0
    while gone := int(ask(statement, count=_BATCH)[0][0]):
        total += gone
    return total
