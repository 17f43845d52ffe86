"""The use of benchmarks over time: first use, and papers month by month."""

from collections.abc import Mapping
from dataclasses import dataclass

from kg.analyse.quoting import Evidence
from kg.model.graph import Graph


@dataclass(frozen=True, slots=True)
class Use:
    """A paper on a benchmark: its role, when a digest first said so, and the best sentence for it."""

    paper: str
    role: str
    first_seen: str
    confidence: float
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class BenchmarkUse:
    """All papers that introduce a benchmark, evaluate or train on it, the earliest first."""

    id: str
    uses: tuple[Use, ...]

    @property
    def first(self) -> Use:
        """The first use; of several on one day the first by paper id."""
        return self.uses[0]

    def of(self, role: str) -> tuple[Use, ...]:
        """The uses in one role: `introduces`, `evaluates_on` or `trains_on`."""
        return tuple(use for use in self.uses if use.role == role)

    def by_month(self, role: str = "evaluates_on") -> dict[str, int]:
        """How many papers came to use it in each month (YYYY-MM) in a role; months without any are left out."""
        raise NotImplementedError


def benchmark_use(graph: Graph, min_confidence: float = 0.0) -> dict[str, BenchmarkUse]:
    """Every benchmark that a paper introduces, evaluates or trains on, by id; most papers first."""
    raise NotImplementedError


def papers_by_month(graph: Graph) -> Mapping[str, frozenset[str]]:
    """The papers whose texts make edges, by the months of all their digests; every month from first to last."""
    raise NotImplementedError
