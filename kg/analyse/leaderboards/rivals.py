"""Scores that are better than the best of a board, and that it does not rank: in doubt, or on a board beside it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from kg.analyse.leaderboards.boards import Board
from kg.analyse.leaderboards.results import Reported
from kg.analyse.variants import line_of, parents
from kg.model import nodes
from kg.model.graph import Graph
from kg.model.keys import key
from kg.model.records import nodes_of

Key: TypeAlias = tuple[str, str | None, str]  # a board: benchmark, metric and unit

_SHARES = {"", "%"}


@dataclass(frozen=True, slots=True)
class Rival:
    """A score that is better than the best of a board, and why it is not ranked there."""

    result: Reported
    why: str


def better_unranked(graph: Graph, boards: Iterable[Board]) -> dict[Key, tuple[Rival, ...]]:
    """What is better than the best of each board: its doubtful scores, then those of its benchmark's boards beside it.

    Beside it are boards of a metric that is not stated or near, and of a share of one or of a hundred. What people
    reached is left out; of each board there is the best alone. Boards without rivals are not there.
    """
    near = _Near(nodes_of(graph, nodes.Metric), parents(graph, "Metric"))
    beside: defaultdict[str, list[Board]] = defaultdict(list)
    for board in boards:
        beside[board.benchmark].append(board)
    found = {
        board.key: tuple(_rivals(board, held, near))
        for held in beside.values()
        for board in held
        if board.best and board.higher_is_better is not None
    }
    return {key: rivals for key, rivals in found.items() if rivals}


@dataclass(frozen=True, slots=True)
class _Near:
    """What tells which metrics are near: the metrics, and what each is a variant of."""

    metrics: Mapping[str, nodes.Metric]
    above: Mapping[str, str]

    def why(self, one: str | None, other: str | None) -> str:
        """Why scores in the other metric may be compared, empty where they may not."""
        if other is None or one is None:
            return "its metric is not stated" if other is None else ""
        held = self.metrics[one], self.metrics[other]
        if held[0].higher_is_better != held[1].higher_is_better:
            return ""
        names = key(held[0].name), key(held[1].name)
        related = one in line_of(other, self.above) or other in line_of(one, self.above)
        return "in a near metric" if related or names[0] in names[1] or names[1] in names[0] else ""


def _rivals(board: Board, beside: Iterable[Board], near: _Near) -> Iterator[Rival]:
    best, sign = board.places[0].result, -1 if board.higher_is_better else 1
    yield from _first(best, sign, [one for one in board.results if not one.ranked], "")
    for other in beside:
        if other.key != board.key and (other.unit == board.unit or {other.unit, board.unit} == _SHARES):
            why = "in another unit" if other.metric == board.metric else near.why(board.metric, other.metric)
            if why:
                yield from _first(best, sign, other.results, why)


def _first(best: Reported, sign: int, scores: Iterable[Reported], why: str) -> Iterator[Rival]:
    """The best of the scores, if it is better than the best of a board."""
    better = [one for one in scores if one.of_system and sign * _beside(one, best) < sign * _beside(best, one)]
    if better:
        order = sorted(better, key=lambda one: (not one.ranked, sign * _beside(one, best), one.id))
        yield Rival(order[0], why or f"doubtful: {'; '.join(order[0].judged.doubts)}")


def _beside(one: Reported, other: Reported) -> float:
    """Its value, which is one of a hundred beside a number in %: 0.6 is 60 %."""
    return one.value * 100 if not one.unit and other.unit == "%" and abs(one.value) <= 1 else one.value
