"""Which benchmarks are evaluated together."""

from dataclasses import dataclass

from kg.model.graph import Graph


@dataclass(frozen=True, slots=True)
class Together:
    """Two benchmarks (ids, the smaller first) and the papers that evaluate on both, sorted.

    `one_papers` and `other_papers` count those that evaluate on each. `lift` is how many times as often as by chance
    both meet in one paper, among the papers that evaluate on any benchmark; `pmi` is its logarithm to base 2.
    """

    one: str
    other: str
    papers: tuple[str, ...]
    one_papers: int
    other_papers: int
    lift: float
    pmi: float


def evaluated_together(graph: Graph, least: int = 2, min_confidence: float = 0.0) -> list[Together]:
    """The pairs that at least `least` papers evaluate on, most papers first, of equals those of more lift."""
    raise NotImplementedError
