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
    """A score and its rank among those of its setting: equal values share one, the next is as many lower.

    None on a board without direction, and for a score that something speaks against.
    """

    rank: int | None
    result: Reported


@dataclass(frozen=True, slots=True)
class Board:
    """The scores on a benchmark in a metric (None: not stated) and unit; gains are never among them.

    Ranked boards have the best of each setting first, that of no stated setting before the others; boards whose
    `higher_is_better` is None the earliest. Scores that something speaks against stand behind all others. Of a range
    there is one place.
    """

    benchmark: str
    metric: str | None
    unit: str
    higher_is_better: bool | None
    places: tuple[Place, ...]

    @property
    def key(self) -> tuple[str, str | None, str]:
        """What no two boards have in common."""
        return self.benchmark, self.metric, self.unit

    @property
    def papers(self) -> tuple[str, ...]:
        """The papers on the board, sorted."""
        return tuple(sorted({place.result.paper for place in self.places}))

    @property
    def best(self) -> Reported | None:
        """The first of those that are ranked, None where none is."""
        return self.places[0].result if self.places and self.places[0].rank else None

    @property
    def results(self) -> tuple[Reported, ...]:
        """The scores in the order of their places."""
        return tuple(place.result for place in self.places)


def leaderboards(graph: Graph, results: Iterable[Reported]) -> list[Board]:
    """A board for each benchmark, metric and unit that has a score.

    Those of one benchmark stand together: the benchmark of most papers first, and of its boards that of most papers.
    """
    metrics = nodes_of(graph, nodes.Metric)
    scores: defaultdict[tuple[str, str | None, str], dict[tuple[object, ...], Reported]] = defaultdict(dict)
    for one in results:
        if one.benchmark is not None and not one.is_delta:  # a score over two baselines is one score
            scores[one.benchmark, one.metric, one.unit].setdefault(one.told_once, one)
    boards = [
        Board(*key, direction, _places(held.values(), direction))
        for key, held in scores.items()
        for direction in [metrics[key[1]].higher_is_better if key[1] is not None else None]
    ]
    papers: defaultdict[str, set[str]] = defaultdict(set)
    for board in boards:
        papers[board.benchmark].update(board.papers)
    return sorted(
        boards, key=lambda board: (-len(papers[board.benchmark]), board.benchmark, *_most_papers_first(board))
    )


def _places(scores: Iterable[Reported], higher_is_better: bool | None) -> tuple[Place, ...]:  # noqa: FBT001 - no option
    sign = 0 if higher_is_better is None else -1 if higher_is_better else 1

    def order(one: Reported) -> tuple[object, ...]:
        setting = one.judged.settings if sign else ()
        return not one.ranked, setting, sign * one.value, *((one.date,) if not sign else ()), *_ties(one)

    ordered = sorted(scores, key=order)
    settings: defaultdict[tuple[str, ...], list[float]] = defaultdict(list)
    for one in ordered:
        if one.ranked:
            settings[one.judged.settings].append(one.value)
    return tuple(
        Place(settings[one.judged.settings].index(one.value) + 1 if sign and one.ranked else None, one)
        for one in ordered
    )


def _ties(one: Reported) -> tuple[str, ...]:
    return one.paper, one.date, one.method or "", one.id


def _most_papers_first(board: Board) -> tuple[int, int, bool, str, str]:
    return -len(board.papers), -len(board.places), board.metric is None, board.metric or "", board.unit
