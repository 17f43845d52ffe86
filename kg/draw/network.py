"""Nodes and edges as igraph counts them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

import igraph

from kg.draw.picture import Edge


@dataclass(frozen=True, slots=True, eq=False)
class Numbered:
    """The network with node `ids[number]` as vertex `number`, and one edge for each of the edges given."""

    ids: tuple[str, ...]
    graph: igraph.Graph


def numbered(ids: Collection[str], edges: Iterable[Edge]) -> Numbered:
    """The nodes in the order of their ids, and the edges in theirs, with their `weight`."""
    ordered = tuple(sorted(ids))
    places = {id_: number for number, id_ in enumerate(ordered)}
    held = list(edges)
    graph = igraph.Graph(len(ordered), [(places[edge.start], places[edge.stop]) for edge in held])
    graph.es["weight"] = [edge.weight for edge in held]
    return Numbered(ordered, graph)
