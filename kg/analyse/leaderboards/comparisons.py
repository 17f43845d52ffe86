"""What methods are compared with, where no number says which is better."""

from collections import defaultdict
from dataclasses import dataclass

from kg.analyse.quoting import Evidence
from kg.analyse.uses import uses_of
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
    own = _proposed(graph, min_confidence)
    return [
        Compared(
            method,
            tuple(
                Comparison(use.paper, own.get(use.paper, ()), use.first_seen, use.confidence, use.evidence)
                for use in uses
            ),
        )
        for method, uses in uses_of(graph, "Method", ["COMPARES_WITH"], min_confidence).items()
    ]


def _proposed(graph: Graph, min_confidence: float) -> dict[str, tuple[str, ...]]:
    """What each paper proposes, sorted."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for edge in edges_of(graph, EdgeKind("PROPOSES", "Paper", "Method"), edges.Typed):
        if edge.confidence >= min_confidence:
            found[edge.start].append(edge.stop)
    return {paper: tuple(sorted(methods)) for paper, methods in found.items()}
