"""The picture of which methods build on which, and which are compared."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.draw.choice import Choice
from kg.draw.composing import compose
from kg.draw.page import Page, Renderer, render
from kg.draw.picture import Edge, Material, Node, Reason, Words
from kg.model import edges, nodes
from kg.model.graph import Graph
from kg.model.records import edges_of, nodes_of
from kg.model.schema import EdgeKind

# The labels and relationship types that the page reads: a store need load no more.
METHOD_TABLES = frozenset(
    "Graph Digest Paper Method Sentence FEATURED_IN HAS_SENTENCE IN_DIGEST NAMES PROPOSES USES COMPARES_WITH MENTIONS "
    "VARIANT_OF".split()
)
METHOD_CHOICE = Choice(top=200)

_KINDS = {"USES": "builds on", "COMPARES_WITH": "is compared with"}
_VARIANT = "is a variant of"
_ABOUT = (
    "A circle is a method. A line leads from a method that a paper proposes to one that it uses or compares with, and "
    "from a variant to what it is a variant of. Click a line for the sentences, a circle for the method. Colours are "
    "groups that are joined more to one another than to others (Leiden)."
)

Ends = tuple[str, str, str]


def draw_methods(graph: Graph, choice: Choice = METHOD_CHOICE, renderer: Renderer = Renderer.AUTO) -> Page:
    """One HTML page of methods that build on, are compared with and are variants of one another."""
    return render(compose(graph, method_material(graph, choice), choice), renderer)


def method_material(graph: Graph, choice: Choice) -> Material:
    """All methods with the papers of the chosen months, and what joins them, surely enough."""
    months = {paper.id: paper.first_seen for paper in nodes_of(graph, nodes.Paper).values()}
    typed = {
        type_: [
            edge
            for edge in edges_of(graph, EdgeKind(type_, "Paper", "Method"), edges.Typed)
            if choice.has_month(months[edge.start])
        ]
        for type_ in ("PROPOSES", "USES", "COMPARES_WITH", "MENTIONS")
    }
    sure = {
        type_: [edge for edge in found if edge.confidence >= choice.min_confidence] for type_, found in typed.items()
    }
    words = Words("method", "methods", "line", "lines", "papers", directed=True)
    built = _built(graph, sure)
    doubtful = len(_built(graph, typed)) - len(built) if choice.min_confidence else 0
    return Material(
        title="Which methods build on which",
        about=_ABOUT,
        words=words,
        nodes=_nodes(graph, (edge for found in sure.values() for edge in found)),
        edges=(*built, *_variants(graph)),
        left_out=(words.left_out(choice.less_sure, edges=doubtful),) if doubtful else (),
    )


def _nodes(graph: Graph, typed: Iterable[edges.Typed]) -> dict[str, Node]:
    papers: defaultdict[str, set[str]] = defaultdict(set)
    for edge in typed:
        papers[edge.stop].add(edge.start)
    return {id_: concept_node(id_, one, papers[id_]) for id_, one in sorted(nodes_of(graph, nodes.Method).items())}


def concept_node(id_: str, concept: nodes.Concept, papers: Iterable[str]) -> Node:
    """A method, benchmark, task or metric of a page."""
    aliases = tuple(alias for alias in concept.aliases if alias != concept.name)
    return Node(id_, concept.name, concept.kind, tuple(sorted(papers)), aliases)


def _built(graph: Graph, typed: Mapping[str, list[edges.Typed]]) -> tuple[Edge, ...]:
    """From what a paper proposes to what it uses or compares with."""
    names = {id_: one.name for id_, one in nodes_of(graph, nodes.Method).items()}
    proposed: defaultdict[str, list[edges.Typed]] = defaultdict(list)
    for edge in typed["PROPOSES"]:
        proposed[edge.start].append(edge)
    reasons: defaultdict[Ends, list[Reason]] = defaultdict(list)
    for type_, kind in _KINDS.items():
        for edge in typed[type_]:
            for own in proposed[edge.start]:
                reasons[own.stop, edge.stop, kind] += [
                    _reason(own, f"proposes {names[own.stop]}"),
                    _reason(edge, f"{'uses' if type_ == 'USES' else 'compares with'} {names[edge.stop]}"),
                ]
    return tuple(_edge(ends, found) for ends, found in sorted(reasons.items()) if ends[0] != ends[1])


def _reason(edge: edges.Typed, about: str) -> Reason:
    return Reason(edge.start, about, edge.sentence, "Method", edge.stop, edge.confidence)


def _edge(ends: Ends, reasons: list[Reason]) -> Edge:
    papers = {reason.paper for reason in reasons}
    surest = max(min(reason.confidence for reason in reasons if reason.paper == paper) for paper in papers)
    return Edge(*ends, weight=float(len(papers)), confidence=surest, reasons=tuple(reasons))


def _variants(graph: Graph) -> tuple[Edge, ...]:
    found = edges_of(graph, EdgeKind("VARIANT_OF", "Method", "Method"), edges.VariantOf)
    ordered = sorted(found, key=lambda edge: (edge.start, edge.stop))
    return tuple(Edge(one.start, one.stop, _VARIANT, 1.0, 1.0, (Reason("", one.reason),)) for one in ordered)
