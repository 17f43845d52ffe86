"""What papers do with methods and benchmarks, by concept, with the best sentence for it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg.analyse.quoting import Evidence, quote_concepts
from kg.model import edges
from kg.model.graph import Graph
from kg.model.records import edges_of
from kg.model.schema import EdgeKind


@dataclass(frozen=True, slots=True)
class Use:
    """What a paper does with a concept: the role, when a digest first said so, and the best sentence for it."""

    paper: str
    role: str
    first_seen: str
    confidence: float
    evidence: Evidence


def uses_of(
    graph: Graph, label: str, types: Iterable[str], min_confidence: float = 0.0, since: str = ""
) -> dict[str, tuple[Use, ...]]:
    """The uses of each concept of a label by id, the earliest first, of equals by paper; those of most papers first.

    Only edges of the relationship types and at least so sure, and only concepts without any before the day `since`.
    """
    found: defaultdict[str, list[edges.Typed]] = defaultdict(list)
    for type_ in types:
        for edge in edges_of(graph, EdgeKind(type_, "Paper", label), edges.Typed):
            if edge.confidence >= min_confidence:
                found[edge.stop].append(edge)
    new = {concept: held for concept, held in found.items() if all(edge.first_seen >= since for edge in held)}
    wanted = {(edge.sentence, edge.stop) for held in new.values() for edge in held}
    quoted = quote_concepts(graph, wanted, label)
    ordered = sorted(new, key=lambda concept: (-len(new[concept]), concept))
    return {concept: _uses(new[concept], quoted) for concept in ordered}


def _uses(held: Iterable[edges.Typed], quoted: dict[tuple[str, str], Evidence]) -> tuple[Use, ...]:
    return tuple(
        Use(edge.start, edge.role, edge.first_seen, edge.confidence, quoted[edge.sentence, edge.stop])
        for edge in sorted(held, key=lambda edge: (edge.first_seen, edge.start))
    )
