"""Leaderboards: scores on a benchmark in one metric and unit, ranked where the metric's direction is known."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg.analyse.leaderboards.results import Reported
from kg.model import nodes
from kg.model.graph import Graph
from kg.model.records import nodes_of


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

    @property
    def results(self) -> tuple[Reported, ...]:
        """The scores in the order of their places."""
        return tuple(place.result for place in self.places)


def leaderboards(graph: Graph, results: Iterable[Reported]) -> list[Board]:
    """A board for each benchmark, metric and unit that has a score; those of most papers first."""
    metrics = nodes_of(graph, nodes.Metric)
    scores: defaultdict[tuple[str, str | None, str], dict[tuple[str, str | None], Reported]] = defaultdict(dict)
    for one in results:
        if one.benchmark is not None and not one.is_delta:  # a score over two baselines is one score
            scores[one.benchmark, one.metric, one.unit].setdefault((one.id, one.method), one)
    boards = [
        Board(*key, direction, _places(held.values(), direction))
        for key, held in scores.items()
        for direction in [metrics[key[1]].higher_is_better if key[1] is not None else None]
    ]
    return sorted(boards, key=_most_papers_first)


def _places(scores: Iterable[Reported], higher_is_better: bool | None) -> tuple[Place, ...]:  # noqa: FBT001 - no option
    if higher_is_better is None:
        return tuple(Place(None, one) for one in sorted(scores, key=lambda one: (one.date, *_ties(one))))
    sign = -1 if higher_is_better else 1
    ordered = sorted(scores, key=lambda one: (sign * one.value, *_ties(one)))
    values = [one.value for one in ordered]
    return tuple(Place(values.index(one.value) + 1, one) for one in ordered)


def _ties(one: Reported) -> tuple[str, ...]:
    return one.paper, one.date, one.method or "", one.id


def _most_papers_first(board: Board) -> tuple[int, int, str, bool, str, str]:
    return -len(board.papers), -len(board.places), board.benchmark, board.metric is None, board.metric or "", board.unit
