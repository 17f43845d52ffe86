"""Choose of a network what is drawn, step by step, and say of each step what it leaves out."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from kg.draw.choice import Choice
from kg.draw.groups import communities
from kg.draw.naming import find_node
from kg.draw.network import Numbered, numbered
from kg.draw.picture import Edge, Material, Node, Words
from kg.errors import UsageError


@dataclass(frozen=True, slots=True)
class Chosen:
    """The nodes by id, sorted, and the edges that are drawn; `left_out` says what is not, a sentence a step."""

    nodes: Mapping[str, Node]
    edges: tuple[Edge, ...]
    left_out: tuple[str, ...]


def choose(material: Material, choice: Choice) -> Chosen:
    """What is drawn of the material; a node without an edge is not."""
    nodes, edges = dict(material.nodes), material.edges
    told = list(material.left_out)
    for why, kept in _steps(material, choice):
        before = len(nodes), len(edges)
        ids = kept(nodes, edges)
        edges = tuple(edge for edge in ids[1] if edge.start in ids[0] and edge.stop in ids[0])
        nodes = {id_: nodes[id_] for id_ in sorted(ids[0])}
        if (len(nodes), len(edges)) != before:
            told.append(material.words.left_out(why, before[0] - len(nodes), before[1] - len(edges)))
    return Chosen(nodes, edges, tuple(told))


_Kept = tuple[set[str], tuple[Edge, ...]]
_Step = Callable[[Mapping[str, Node], tuple[Edge, ...]], _Kept]


def _steps(material: Material, choice: Choice) -> Iterator[tuple[str, _Step]]:
    """The steps that a choice takes, each with what it leaves out."""
    if choice.min_confidence > 0:
        least = choice.min_confidence
        yield choice.less_sure, _edges(lambda edge: edge.confidence >= least)
    if choice.min_weight > 0:
        weight = choice.min_weight
        yield f"of a weight under {weight:g} ({material.words.weight})", _edges(lambda edge: edge.weight >= weight)
    yield "without any edge", _joined
    centre = find_node(material.nodes, choice.around) if choice.around else None
    if centre:
        away = f"more than {choice.depth} {'step' if choice.depth == 1 else 'steps'} away from {centre.label}"
        yield (
            away,
            lambda nodes, edges: _around(_held(centre, nodes, edges, material.words), nodes, edges, choice.depth),
        )
    if choice.community:
        member = find_node(material.nodes, choice.community)
        yield (
            f"outside the community of {member.label}",
            lambda nodes, edges: _community(_held(member, nodes, edges, material.words), nodes, edges),
        )
    if choice.core > 1:
        yield f"outside the {choice.core}-core", lambda nodes, edges: _core(nodes, edges, choice.core)
    if choice.giant:
        yield "outside the largest component", _giant
    if choice.top:
        top, first = choice.top, "nearest" if centre else "of most papers"
        yield f"after the {top:,} {first}", lambda nodes, edges: _top(nodes, edges, top, centre)
        yield "joined to none of those drawn", _joined


def _edges(keep: Callable[[Edge], bool]) -> _Step:
    return lambda nodes, edges: (set(nodes), tuple(edge for edge in edges if keep(edge)))


def _joined(_: Mapping[str, Node], edges: tuple[Edge, ...]) -> _Kept:
    return {end for edge in edges for end in (edge.start, edge.stop)}, edges


def _held(node: Node, nodes: Mapping[str, Node], edges: tuple[Edge, ...], words: Words) -> str:
    """The node's id; raises UsageError where it is not among those that are left."""
    if node.id in nodes:
        return node.id
    left = words.count_edges(len(edges)) or f"no {words.edges}"
    raise UsageError(f"{node.label} has no edge left among {left}; choose less narrowly")


def _around(centre: str, nodes: Mapping[str, Node], edges: tuple[Edge, ...], depth: int) -> _Kept:
    reached = {centre}
    for _ in range(depth):
        reached |= {end for edge in edges if edge.start in reached or edge.stop in reached for end in _ends(edge)}
    return reached & nodes.keys(), edges


def _community(member: str, nodes: Mapping[str, Node], edges: tuple[Edge, ...]) -> _Kept:
    held = numbered(nodes, edges)
    parts = communities(held.graph)
    return _at(held, parts == parts[held.ids.index(member)]), edges


def _core(nodes: Mapping[str, Node], edges: tuple[Edge, ...], least: int) -> _Kept:
    held = numbered(nodes, edges)
    return _at(held, np.array(held.graph.simplify().coreness(), np.int64) >= least), edges


def _giant(nodes: Mapping[str, Node], edges: tuple[Edge, ...]) -> _Kept:
    held = numbered(nodes, edges)
    found = held.graph.connected_components(mode="weak")
    largest: list[int] = max(found, key=lambda part: (len(part), -part[0]), default=[])
    return {held.ids[number] for number in largest}, edges


def _top(nodes: Mapping[str, Node], edges: tuple[Edge, ...], top: int, centre: Node | None) -> _Kept:
    """Those of most papers, of equals those of most edges; around a node the nearest, of equals those of most edges."""
    degrees = Counter(end for edge in edges for end in _ends(edge))
    order = sorted(nodes, key=lambda id_: (-len(nodes[id_].papers), -degrees[id_], id_))
    if centre:
        steps = _steps_from(centre.id, edges)
        order.sort(key=lambda id_: (steps.get(id_, len(nodes)), -degrees[id_]))
    return set(order[:top]), edges


def _steps_from(centre: str, edges: tuple[Edge, ...]) -> dict[str, int]:
    """How many steps each node is away that can be reached."""
    found, count = {centre: 0}, 0
    while True:
        count += 1
        near = {
            end for edge in edges if edge.start in found or edge.stop in found for end in _ends(edge)
        } - found.keys()
        if not near:
            return found
        found |= dict.fromkeys(near, count)


def _at(held: Numbered, kept: "np.ndarray[tuple[int], np.dtype[np.bool_]]") -> set[str]:
    return {held.ids[number] for number in np.flatnonzero(kept).tolist()}


def _ends(edge: Edge) -> tuple[str, str]:
    return edge.start, edge.stop
