"""Graphs of a few entries under the text of an overrides file."""

from kg.known import Known
from kg.model.graph import Graph
from tests.builders import NOTHING_KNOWN, Read, derive, digest, rows
from tests.link.linked import overrides


def graph_of(*read: Read, said: str = "", lists: Known = NOTHING_KNOWN) -> Graph:
    """The graph of one day's entries; ids stand once and edges have their ends."""
    graph = derive([digest("2024-01-01", *read)], known=lists, overrides=overrides(said))
    assert_whole(graph)
    return graph


def assert_whole(graph: Graph) -> None:
    """Every id stands once in its label, every edge has its ends, and a pair of nodes has one edge of a type."""
    ids = {label: table["id"].to_pylist() for label, table in graph.nodes.items()}
    for label, found in ids.items():
        assert len(set(found)) == len(found), label
        assert all(found), label
    for kind, table in graph.edges.items():
        pairs = list(zip(table["start"].to_pylist(), table["stop"].to_pylist(), strict=True))
        assert {start for start, _ in pairs} <= set(ids[kind.start]), str(kind)
        assert {stop for _, stop in pairs} <= set(ids[kind.stop]), str(kind)
        assert kind.type in ("NAMES", "STATES") or len(set(pairs)) == len(pairs), str(kind)


def ids(graph: Graph, label: str) -> list[str]:
    """The ids of a label, sorted."""
    return [row["id"] for row in rows(graph, label)]


def names(graph: Graph, label: str) -> dict[str, str]:
    """The name of each node of a label by id."""
    return {row["id"]: row["name"] for row in rows(graph, label)}


def aliases(graph: Graph, label: str) -> dict[str, list[str]]:
    """The aliases of each concept of a label by id."""
    return {row["id"]: row["aliases"] for row in rows(graph, label)}
