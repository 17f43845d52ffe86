"""The graph as a networkx graph, for people who go on in Python."""

from typing import TYPE_CHECKING, Any

from kg.model.graph import Graph

if TYPE_CHECKING:
    import networkx as nx


def to_networkx(graph: Graph) -> "nx.MultiDiGraph[Any]":
    """A directed multigraph: nodes are (label, id) with their properties and `label`, edges have `type` as key.

    Edges that stand several times between two nodes (NAMES) are kept apart by their places in the table.
    """
    import networkx as nx  # here: builds need none of it, and it takes long to import

    network: nx.MultiDiGraph[Any] = nx.MultiDiGraph()
    for label, table in graph.nodes.items():
        for row in table.to_pylist():
            network.add_node((label, row["id"]), label=label, **row)
    for kind, table in graph.edges.items():
        for number, row in enumerate(table.to_pylist()):
            start, stop = (kind.start, row.pop("start")), (kind.stop, row.pop("stop"))
            network.add_edge(start, stop, key=(kind.type, number), type=kind.type, **row)
    return network
