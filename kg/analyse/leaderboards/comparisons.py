"""What methods are compared with, where no number says which is better."""

from collections import defaultdict
from dataclasses import dataclass

from kg.analyse.quoting import Evidence, quote_concepts
from kg.model import edges
from kg.model.graph import Graph
from kg.model.records import edges_of
from kg.model.schema import EdgeKind


@dataclass(frozen=True, slots=True)
class Comparison:
    """A paper compares what it proposes (method ids, sorted; perhaps none named) with a method; it tells no winner."""

    paper: str
    proposed: tuple[str, ...]
    first_seen: str
    confidence: float
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Compared:
    """A method (id) and the papers that compare theirs with it, the earliest first."""

    method: str
    comparisons: tuple[Comparison, ...]


def compared_methods(graph: Graph, min_confidence: float = 0.0) -> list[Compared]:
    """All methods that papers compare theirs with; those of most papers first."""
    proposed: defaultdict[str, list[str]] = defaultdict(list)
    for edge in _sure(graph, "PROPOSES", min_confidence):
        proposed[edge.start].append(edge.stop)
    compares = _sure(graph, "COMPARES_WITH", min_confidence)
    quoted = quote_concepts(graph, {(edge.sentence, edge.stop) for edge in compares}, "Method")
    found: defaultdict[str, list[Comparison]] = defaultdict(list)
    for edge in sorted(compares, key=lambda edge: (edge.first_seen, edge.start)):
        said = quoted[edge.sentence, edge.stop]
        own = tuple(sorted(proposed[edge.start]))
        found[edge.stop].append(Comparison(edge.start, own, edge.first_seen, edge.confidence, said))
    methods = [Compared(method, tuple(held)) for method, held in found.items()]
    return sorted(methods, key=lambda one: (-len(one.comparisons), one.method))


def _sure(graph: Graph, type_: str, min_confidence: float) -> list[edges.Typed]:
    found = edges_of(graph, EdgeKind(type_, "Paper", "Method"), edges.Typed)
    return [edge for edge in found if edge.confidence >= min_confidence]
