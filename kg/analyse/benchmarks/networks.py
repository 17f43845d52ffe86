"""Papers, methods and authors joined where they share benchmarks, rarer benchmarks weighing more."""

from dataclasses import dataclass
from typing import Any

from kg.analyse.benchmarks.links import Link, Links
from kg.model.graph import Graph


@dataclass(frozen=True, slots=True)
class SharedPair:
    """Two members on common benchmarks, the smaller id first; `links` are (one's, the other's), by benchmark.

    `weight` is the sum over them of 1/(n-1), n the members on the benchmark. `common_papers` are those that both
    stand in: co-authors share the benchmarks of their papers without meeting on them.
    """

    one: str
    other: str
    weight: float
    links: tuple[tuple[Link, Link], ...]
    common_papers: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class SharedNetwork:
    """The members (ids, sorted) of the network; `weights` and `apart` are upper triangular sparse matrices over them.

    `apart` holds only the pairs that have no paper in common.
    """

    links: Links
    members: tuple[str, ...]
    weights: Any
    apart: Any

    @property
    def pairs(self) -> int:
        """How many pairs share a benchmark."""
        raise NotImplementedError

    def strongest(self, count: int, *, apart: bool = False) -> list[SharedPair]:
        """The pairs of most weight, ties by id; of those without a common paper where `apart`."""
        raise NotImplementedError

    def around(self, member: str, count: int) -> list[SharedPair]:
        """The strongest pairs of one member, itself in either place; none where it shares nothing."""
        raise NotImplementedError


def share_benchmarks(graph: Graph, label: str, min_confidence: float = 0.0) -> SharedNetwork:
    """The network of papers, methods or authors (`Paper`, `Method`, `Author`) that share benchmarks."""
    raise NotImplementedError
