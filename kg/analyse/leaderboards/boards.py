"""Leaderboards: scores on a benchmark in one metric and unit, ranked where the metric's direction is known."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.analyse.leaderboards.results import Reported
from kg.model.graph import Graph


@dataclass(frozen=True, slots=True)
class Place:
    """A score and its rank: equal values share one, the next is as many lower; None on a board without direction."""

    rank: int | None
    result: Reported


@dataclass(frozen=True, slots=True)
class Board:
    """The scores on a benchmark in a metric (None: not stated) and unit; gains are never among them.

    Ranked boards have the best first; others, whose `higher_is_better` is None, the earliest.
    """

    benchmark: str
    metric: str | None
    unit: str
    higher_is_better: bool | None
    places: tuple[Place, ...]

    @property
    def papers(self) -> tuple[str, ...]:
        """The papers on the board, sorted."""
        return tuple(sorted({place.result.paper for place in self.places}))


def leaderboards(graph: Graph, results: Sequence[Reported]) -> list[Board]:
    """A board for each benchmark, metric and unit that has a score; those of most papers first."""
    raise NotImplementedError
