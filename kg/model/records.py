"""Rows of a graph's tables as the records that they were made of."""

from typing import TypeVar

from kg.model.graph import Graph
from kg.model.schema import EDGES, EdgeKind

Record = TypeVar("Record")


def nodes_of(graph: Graph, record: type[Record]) -> dict[str, Record]:
    """All nodes of one label by id; the record's name is the label."""
    return {row["id"]: record(**row) for row in graph.nodes[record.__name__].to_pylist()}


def edges_of(graph: Graph, kind: EdgeKind, record: type[Record]) -> list[Record]:
    """All edges of one kind, in the order of the table."""
    if EDGES[kind] is not record:
        raise TypeError(f"{kind} is made of {EDGES[kind].__name__}, not of {record.__name__}")
    return [record(**row) for row in graph.edges[kind].to_pylist()]
