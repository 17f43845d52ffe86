"""What the papers report in numbers, looked up by what it is about, made once for all pages."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from kg.analyse.benchmarks import Together, evaluated_together
from kg.analyse.leaderboards import (
    Beats,
    Board,
    Conflict,
    Reported,
    Rival,
    better_unranked,
    find_conflicts,
    leaderboards,
    reported_results,
    set_apart,
    what_beats_what,
)
from kg.model.graph import Graph

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Standings:
    """Results, boards and comparisons, each in the order of the analysis that found them."""

    results: tuple[Reported, ...]
    boards: tuple[Board, ...]
    of_paper: Mapping[str, list[Reported]]
    of_method: Mapping[str, list[Reported]]
    on_benchmark: Mapping[str, list[Reported]]
    in_metric: Mapping[str, list[Reported]]
    boards_on: Mapping[str, list[Board]]  # by benchmark
    rivals: Mapping[tuple[str, str | None, str], tuple[Rival, ...]]  # by board, better than its best
    pairs: tuple[Beats, ...]  # what beats what
    beats: Mapping[str, list[Beats]]  # by method
    beaten: Mapping[str, list[Beats]]  # by baseline
    apart: Mapping[str, list[Reported]]  # differences that are no gains, by either method
    conflicts: Mapping[str, list[Conflict]]  # by benchmark
    together: Mapping[str, list[Together]]  # by either benchmark


def stand(graph: Graph) -> Standings:
    """All that the papers of a graph report."""
    results = reported_results(graph)
    shown = _once(results)
    boards = leaderboards(graph, results)
    beats = what_beats_what(results)
    return Standings(
        results=tuple(shown),
        boards=tuple(boards),
        of_paper=_group(shown, lambda one: (one.paper,)),
        of_method=_group(shown, lambda one: (one.method,)),
        on_benchmark=_group(shown, lambda one: (one.benchmark,)),
        in_metric=_group(shown, lambda one: (one.metric,)),
        boards_on=_group(boards, lambda board: (board.benchmark,)),
        rivals=better_unranked(graph, boards),
        pairs=tuple(beats),
        beats=_group(beats, lambda one: (one.method,)),
        beaten=_group(beats, lambda one: (one.baseline,)),
        apart=_group(set_apart(results), lambda one: (one.method, one.baseline)),
        conflicts=_group(find_conflicts(graph, results), lambda one: (one.one.benchmark,)),
        together=_group(evaluated_together(graph), lambda one: (one.one, one.other)),
    )


def _once(results: Iterable[Reported]) -> list[Reported]:
    """Results that a text tells once: a range is one."""
    first: dict[tuple[object, ...], Reported] = {}
    for one in results:
        first.setdefault((one.told_once, one.benchmark, one.metric, one.baseline), one)
    return list(first.values())


def _group(items: Iterable[Item], of: Callable[[Item], Iterable[str | None]]) -> dict[str, list[Item]]:
    found: defaultdict[str, list[Item]] = defaultdict(list)
    for item in items:
        for key in of(item):
            if key is not None:
                found[key].append(item)
    return dict(found)
