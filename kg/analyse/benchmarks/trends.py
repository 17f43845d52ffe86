"""Which benchmarks rise or fade: the share of papers that evaluate on them, in the last months and before."""

from dataclasses import dataclass

from kg.model.graph import Graph


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many papers, with the Wilson interval of the share at 95 %."""

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


def find_trends(graph: Graph, months: int = 3, least: int = 5, alpha: float = 0.05) -> Trends:
    """The trend of every benchmark that at least `least` papers evaluate on; `q` under `alpha` is no chance."""
    raise NotImplementedError
