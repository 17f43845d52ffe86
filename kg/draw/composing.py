"""Compose a picture: what is chosen, its places and groups, and the papers and sentences that its edges open to."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath

import numpy as np

from kg.analyse.evidence import Appearance, appearances, web_link
from kg.analyse.quoting import quote_concepts
from kg.derive.projection import Ints
from kg.draw.choice import Choice
from kg.draw.groups import communities
from kg.draw.layout import place_nodes
from kg.draw.network import numbered
from kg.draw.picture import Edge, Material, Node, Picture, Reason, Said, Told
from kg.draw.selection import choose
from kg.errors import UsageError
from kg.model import nodes
from kg.model.graph import Graph
from kg.model.records import nodes_of

GROUPS = 36  # as many as there are colours: three tones of twelve hues
_LEAST = 3  # nodes: a smaller community has no colour of its own

Namer = Callable[[Sequence[Node], Sequence[Edge]], str]


def compose(graph: Graph, material: Material, choice: Choice, namer: Namer | None = None) -> Picture:
    """The picture of what is chosen of the material; `namer` names a community by its nodes and the edges in it.

    Raises UsageError where nothing is left to draw.
    """
    chosen = choose(material, choice)
    left_out = (*_months(choice), *chosen.left_out)
    if not chosen.nodes and (material.edges or choice.since or choice.until or choice.min_confidence):
        raise UsageError(f"nothing is left to draw; choose less narrowly. {' '.join(left_out)}".strip())
    held = numbered(chosen.nodes, chosen.edges)
    shown = tuple(chosen.nodes[id_] for id_ in held.ids)
    parts = communities(held.graph)
    coloured = _coloured(parts)
    return Picture(
        title=material.title,
        about=(material.about,),
        left_out=left_out,
        words=material.words,
        aside=material.aside,
        nodes=shown,
        edges=chosen.edges,
        places=place_nodes(held.graph, parts),
        group_of=tuple(coloured.tolist()),
        groups=("smaller groups", *_names(shown, chosen.edges, coloured, namer or around_first)),
        ranks=tuple(held.graph.pagerank(directed=False, weights="weight")) if shown else (),
        papers=_papers(graph, chosen.nodes.values(), chosen.edges),
        sentences=_sentences(graph, chosen.edges),
    )


def around_first(members: Sequence[Node], edges: Sequence[Edge]) -> str:
    """`around Ann Lee`: the member of most weight within the group, of equals the one of most papers."""
    weights: defaultdict[str, float] = defaultdict(float)
    for edge in edges:
        weights[edge.start] += edge.weight
        weights[edge.stop] += edge.weight
    return f"around {min(members, key=lambda one: (-round(weights[one.id], 6), -len(one.papers), one.id)).label}"


def _months(choice: Choice) -> tuple[str, ...]:
    if not (choice.since or choice.until):
        return ()
    begin = f"from {choice.since}" if choice.since else ""
    end = f"up to {choice.until}" if choice.until else ""
    return (f"Only papers first seen {' '.join(filter(None, (begin, end)))} count.",)


def _coloured(parts: Ints) -> Ints:
    """The communities numbered from 1, as many as there are colours; 0 for the rest."""
    sizes = np.bincount(parts)[parts] if len(parts) else parts
    coloured: Ints = np.where((parts < GROUPS) & (sizes >= _LEAST), parts + 1, 0).astype(np.int64)
    return coloured


def _names(shown: Sequence[Node], edges: Sequence[Edge], coloured: Ints, namer: Namer) -> list[str]:
    groups = dict(zip((node.id for node in shown), coloured.tolist(), strict=True))
    members: defaultdict[int, list[Node]] = defaultdict(list)
    inside: defaultdict[int, list[Edge]] = defaultdict(list)
    for node in shown:
        members[groups[node.id]].append(node)
    for edge in edges:
        if groups[edge.start] == groups[edge.stop]:
            inside[groups[edge.start]].append(edge)
    return [namer(members[group], inside[group]) for group in sorted(members) if group]


def _papers(graph: Graph, shown: Iterable[Node], edges: Iterable[Edge]) -> dict[str, Told]:
    """The papers of the nodes and those that edges are made of."""
    wanted = {paper for node in shown for paper in node.papers}
    wanted |= {reason.paper for edge in edges for reason in edge.reasons if reason.paper}
    held, seen = nodes_of(graph, nodes.Paper), appearances(graph)
    return {
        id_: Told(held[id_].title, web_link(held[id_].url), held[id_].first_seen[:7], _mailed(seen.get(id_, ())))
        for id_ in sorted(wanted)
    }


def _mailed(seen: Iterable[Appearance]) -> tuple[Appearance, ...]:
    return tuple(replace(one, source=_of_no_machine(one.source)) for one in seen)


def _of_no_machine(place: str) -> str:
    """The place; without its folders where they begin at the root: a page is mailed to who has not got them."""
    return PurePath(place).name if PurePath(place).is_absolute() else place


def _sentences(graph: Graph, edges: Iterable[Edge]) -> Mapping[tuple[str, str], Said]:
    """The sentences of the reasons, by their id and the concept marked in them."""
    wanted: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for edge in edges:
        for reason in edge.reasons:
            if reason.sentence:
                wanted[reason.label].add(_marked(reason))
    return {
        pair: Said(found.quote.parts, _of_no_machine(found.quote.place))
        for label, pairs in sorted(wanted.items())
        for pair, found in sorted(quote_concepts(graph, pairs, label).items(), key=lambda item: item[0])
    }


def _marked(reason: Reason) -> tuple[str, str]:
    return reason.sentence, reason.concept
