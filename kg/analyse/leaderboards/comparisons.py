"""What methods are compared with, where no number says which is better."""

from dataclasses import dataclass

from kg.analyse.quoting import Evidence
from kg.model.graph import Graph


@dataclass(frozen=True, slots=True)
class Comparison:
    """A paper compares what it proposes (method ids, sorted; perhaps none named) with a method; it tells no winner."""

    paper: str
    proposed: tuple[str, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Compared:
    """A method (id) and the papers that compare theirs with it, the earliest first."""

    method: str
    comparisons: tuple[Comparison, ...]


def compared_methods(graph: Graph, min_confidence: float = 0.0) -> list[Compared]:
    """All methods that papers compare theirs with; those of most papers first."""
    raise NotImplementedError
