"""All papers, authors and concepts of a graph as one network: what the pictures around a node are cut from."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from kg.draw.benchmarks import paper_node
from kg.draw.choice import Choice
from kg.draw.coauthors import author_node
from kg.draw.methods import concept_node
from kg.draw.picture import Edge, Node, Reason
from kg.model import edges, nodes
from kg.model.graph import Graph
from kg.model.records import edges_of, nodes_of
from kg.model.schema import EDGES, EdgeKind

_CONCEPTS: Mapping[str, type[nodes.Concept]] = {
    "Method": nodes.Method,
    "Benchmark": nodes.Benchmark,
    "Task": nodes.Task,
    "Metric": nodes.Metric,
}
_VERBS = {
    "PROPOSES": "proposes",
    "USES": "uses",
    "COMPARES_WITH": "compares with",
    "INTRODUCES": "introduces",
    "EVALUATES_ON": "evaluates on",
    "TRAINS_ON": "trains on",
    "ADDRESSES": "addresses",
    "MEASURES": "measures",
    "MENTIONS": "mentions",
}


def whole_nodes(graph: Graph, choice: Choice) -> dict[str, Node]:
    """Every author, paper and concept by `Label:id`, with its papers of the chosen months."""
    papers = {id_: one for id_, one in nodes_of(graph, nodes.Paper).items() if choice.has_month(one.first_seen)}
    of = _papers_of(graph, papers)
    found = [_keyed("Paper", paper_node(id_, one)) for id_, one in papers.items()]
    for id_, author in nodes_of(graph, nodes.Author).items():
        found.append(_keyed("Author", author_node(id_, author, list(of[f"Author:{id_}"]))))
    for label, record in _CONCEPTS.items():
        for id_, concept in nodes_of(graph, record).items():
            found.append(_keyed(label, concept_node(id_, concept, of[f"{label}:{id_}"])))
    return {node.id: node for node in sorted(found, key=lambda node: node.id)}


def whole_edges(graph: Graph, choice: Choice) -> tuple[Edge, ...]:
    """Who wrote what, what papers do with concepts, and what is a variant of what."""
    months = {paper.id: paper.first_seen for paper in nodes_of(graph, nodes.Paper).values()}
    names = {
        label: {id_: one.name for id_, one in nodes_of(graph, record).items()} for label, record in _CONCEPTS.items()
    }
    found: list[Edge] = []
    for kind, record in EDGES.items():
        if kind.type == "AUTHORED":
            for wrote in edges_of(graph, kind, edges.Authored):
                if choice.has_month(months[wrote.stop]):
                    ends = (f"Author:{wrote.start}", f"Paper:{wrote.stop}")
                    found.append(Edge(*ends, "wrote", 1.0, 1.0, (Reason(wrote.stop),)))
        elif record is edges.Typed:
            held = edges_of(graph, kind, edges.Typed)
            found += [_typed(kind, one, names[kind.stop]) for one in held if choice.has_month(months[one.start])]
        elif record is edges.VariantOf:
            found += [_variant(kind, one) for one in edges_of(graph, kind, edges.VariantOf)]
    return tuple(sorted(found, key=lambda edge: (edge.start, edge.stop, edge.kind)))


def _typed(kind: EdgeKind, edge: edges.Typed, names: Mapping[str, str]) -> Edge:
    verb = _VERBS[kind.type]
    about = f"{verb} {names[edge.stop]}"
    reason = Reason(edge.start, about, edge.sentence, kind.stop, edge.stop, edge.confidence)
    ends = (f"Paper:{edge.start}", f"{kind.stop}:{edge.stop}")
    return Edge(*ends, verb, float(edge.support), edge.confidence, (reason,))


def _variant(kind: EdgeKind, edge: edges.VariantOf) -> Edge:
    ends = (f"{kind.start}:{edge.start}", f"{kind.stop}:{edge.stop}")
    return Edge(*ends, "is a variant of", 1.0, 1.0, (Reason("", edge.reason),))


def _papers_of(graph: Graph, papers: Iterable[str]) -> defaultdict[str, set[str]]:
    """The papers of each author and concept, by `Label:id`."""
    held = set(papers)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for kind, record in EDGES.items():
        columns = graph.edges[kind]
        for start, stop in zip(columns["start"].to_pylist(), columns["stop"].to_pylist(), strict=True):
            if kind.type == "AUTHORED" and stop in held:
                found[f"Author:{start}"].add(stop)
            elif record is edges.Typed and start in held:
                found[f"{kind.stop}:{stop}"].add(start)
    return found


def _keyed(label: str, node: Node) -> Node:
    """The node by an id that no other label has."""
    return replace(node, id=f"{label}:{node.id}")
