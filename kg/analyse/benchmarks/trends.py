"""Which benchmarks rise or fade: the share of papers that evaluate on them, in the last months and before."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import cache

from scipy import stats

from kg.analyse.benchmarks.use import papers_by_month
from kg.model import edges
from kg.model.graph import Graph
from kg.model.records import edges_of
from kg.model.schema import EdgeKind

_Counts = tuple[int, int]  # papers before the last months, and in them


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many papers, with the Wilson interval of the share at 95 %, all from 0 to 1.

    (E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22, 1927.)
    """

    papers: int
    of: int
    low: float
    high: float

    @property
    def share(self) -> float:
        """From 0 to 1; 0 where there is no paper at all."""
        return self.papers / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class Trend:
    """A benchmark's share before and in the last months; `direction` is `rising`, `fading` or `steady`.

    `p` is of Fisher's exact test, two-sided; `q` is it after Benjamini and Hochberg over all that were tested.
    """

    benchmark: str
    before: Share
    recent: Share
    p: float
    q: float
    direction: str


@dataclass(frozen=True, slots=True)
class Trends:
    """What was tested and how: benchmarks of at least `least` papers, the `recent` months against those `before`."""

    before: tuple[str, ...]
    recent: tuple[str, ...]
    least: int
    alpha: float
    trends: tuple[Trend, ...]

    def rising(self) -> list[Trend]:
        """Those whose share has grown, the surest first."""
        return [trend for trend in self.trends if trend.direction == "rising"]

    def fading(self) -> list[Trend]:
        """Those whose share has shrunk, the surest first."""
        return [trend for trend in self.trends if trend.direction == "fading"]


def find_trends(
    graph: Graph, months: int = 3, least: int = 5, alpha: float = 0.1, min_confidence: float = 0.0
) -> Trends:
    """The trends of all benchmarks that at least `least` papers evaluate on, the surest first.

    Those of `q` under `alpha` rise or fade: of all called so, one in ten at most is expected to be chance. With no
    month before the last ones there is nothing to compare. Papers count from the month in which a digest first says
    that they evaluate on it (Y. Benjamini and Y. Hochberg, Controlling the false discovery rate, J. R. Stat. Soc. B 57,
    1995).
    """
    held = papers_by_month(graph)
    before, recent = list(held)[:-months], list(held)[-months:]
    if not before:
        return Trends((), tuple(recent), least, alpha, ())
    totals = _papers_of(held, before), _papers_of(held, recent)
    counts = {name: found for name, found in _counts(graph, recent[0], min_confidence).items() if sum(found) >= least}
    ps = [_p(*found, *totals) for found in counts.values()]
    qs = stats.false_discovery_control(ps).tolist() if ps else []
    rows = zip(counts.items(), ps, qs, strict=True)
    trends = [_trend(name, found, totals, (p, q), alpha) for (name, found), p, q in rows]
    ordered = sorted(trends, key=lambda trend: (trend.p, trend.benchmark))
    return Trends(tuple(before), tuple(recent), least, alpha, tuple(ordered))


def _trend(name: str, counts: _Counts, totals: _Counts, sure: tuple[float, float], alpha: float) -> Trend:
    before, recent = map(_share, counts, totals)
    moved = "rising" if recent.share > before.share else "fading"
    return Trend(name, before, recent, *sure, moved if sure[1] < alpha else "steady")


def _papers_of(held: Mapping[str, Set[str]], months: Iterable[str]) -> int:
    return len({paper for month in months for paper in held[month]})


def _counts(graph: Graph, recent: str, min_confidence: float) -> dict[str, _Counts]:
    """How many papers evaluate on each benchmark: before the month `recent`, and from then on."""
    found: dict[str, _Counts] = {}
    for edge in edges_of(graph, EdgeKind("EVALUATES_ON", "Paper", "Benchmark"), edges.Typed):
        if edge.confidence >= min_confidence:
            before, since = found.get(edge.stop, (0, 0))
            late = edge.first_seen[:7] >= recent
            found[edge.stop] = (before + (not late), since + late)
    return dict(sorted(found.items()))


@cache
def _p(before: int, recent: int, papers_before: int, papers_recent: int) -> float:
    table = [[recent, papers_recent - recent], [before, papers_before - before]]
    return float(stats.fisher_exact(table).pvalue)


@cache
def _share(papers: int, of: int) -> Share:
    if not of:
        return Share(papers, of, 0.0, 1.0)
    interval = stats.binomtest(papers, of).proportion_ci(method="wilson")
    return Share(papers, of, float(interval.low), float(interval.high))
