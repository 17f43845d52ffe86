"""Which benchmarks are evaluated together."""

import math
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations

from kg.model import edges
from kg.model.graph import Graph
from kg.model.records import edges_of
from kg.model.schema import EdgeKind


@dataclass(frozen=True, slots=True)
class Together:
    """Two benchmarks (ids, the smaller first) and the papers that evaluate on both, sorted.

    `one_papers` and `other_papers` count those that evaluate on each. `lift` is how many times as often as by chance
    both meet in one paper, among the papers that evaluate on any benchmark; `pmi`, pointwise mutual information, is its
    logarithm to base 2 (K. W. Church and P. Hanks, Word association norms, Computational Linguistics 16, 1990).
    """

    one: str
    other: str
    papers: tuple[str, ...]
    one_papers: int
    other_papers: int
    lift: float
    pmi: float


def evaluated_together(graph: Graph, least: int = 2, min_confidence: float = 0.0) -> list[Together]:
    """The pairs that at least `least` papers evaluate on, most papers first, of equals those of more lift.

    Chance alone makes rare pairs of high lift: one paper on two benchmarks that no other uses has the highest there is.
    """
    on: defaultdict[str, set[str]] = defaultdict(set)
    of: defaultdict[str, int] = defaultdict(int)
    for edge in edges_of(graph, EdgeKind("EVALUATES_ON", "Paper", "Benchmark"), edges.Typed):
        if edge.confidence >= min_confidence:
            on[edge.start].add(edge.stop)
            of[edge.stop] += 1
    both: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for paper, benchmarks in sorted(on.items()):
        for pair in combinations(sorted(benchmarks), 2):
            both[pair].append(paper)
    found = [
        Together(one, other, tuple(papers), of[one], of[other], lift, math.log2(lift))
        for (one, other), papers in both.items()
        if len(papers) >= least
        for lift in [len(papers) * len(on) / (of[one] * of[other])]
    ]
    return sorted(found, key=lambda pair: (-len(pair.papers), -pair.lift, pair.one, pair.other))
