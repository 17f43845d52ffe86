"""The use of benchmarks over time: first use, and papers month by month."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from kg.analyse.uses import Use, uses_of
from kg.model import edges, nodes
from kg.model.graph import Graph
from kg.model.records import edges_of, nodes_of
from kg.model.schema import SHARING, EdgeKind
from kg.model.trust import LIKELY


@dataclass(frozen=True, slots=True)
class BenchmarkUse:
    """All papers that introduce a benchmark (id), evaluate or train on it, the earliest first."""

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
        """How many papers came to use it in a role in each month (YYYY-MM), in order; months without any are not in."""
        return dict(sorted(Counter(use.first_seen[:7] for use in self.of(role)).items()))


def benchmark_use(graph: Graph, min_confidence: float = 0.0) -> dict[str, BenchmarkUse]:
    """Every benchmark that a paper introduces, evaluates or trains on, by id; those of most papers first."""
    found = uses_of(graph, "Benchmark", SHARING, min_confidence)
    return {benchmark: BenchmarkUse(benchmark, uses) for benchmark, uses in found.items()}


def papers_by_month(graph: Graph) -> dict[str, frozenset[str]]:
    """The papers in the digests of each month (YYYY-MM), from first to last; invented texts count where they are kept.

    A paper in digests of two months is in both.
    """
    (about,) = nodes_of(graph, nodes.Graph).values()
    digests = nodes_of(graph, nodes.Digest)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for digest in digests.values():
        found[digest.date[:7]] = set()
    for edge in edges_of(graph, EdgeKind("FEATURED_IN", "Paper", "Digest"), edges.FeaturedIn):
        if about.keeps_invented or edge.text_matches >= LIKELY:
            found[digests[edge.stop].date[:7]].add(edge.start)
    return {month: frozenset(found[month]) for month in _months(found)}


def _months(found: defaultdict[str, set[str]]) -> list[str]:
    """All months from the first to the last, those without a digest too."""
    if not found:
        return []
    first, last = min(found), max(found)
    years = range(int(first[:4]), int(last[:4]) + 1)
    return [month for year in years for n in range(1, 13) if first <= (month := f"{year:04}-{n:02}") <= last]
