"""Which result broke the record of a board, and when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from kg.analyse.leaderboards.boards import Board
from kg.analyse.leaderboards.results import Reported


@dataclass(frozen=True, slots=True)
class Record:
    """The best result of a setting on the day that a digest first stated it; `beaten` is None for the first."""

    result: Reported
    beaten: Reported | None


def records_over_time(board: Board) -> list[Record]:
    """The records by setting, in the order of days, each better than the one before; none without direction.

    Of the scores of one day only the best can be a record, of equal ones the first on the board; who only draws level
    breaks none. A score that anything speaks against is no record.
    """
    if board.higher_is_better is None:
        return []
    certain = [one for one in board.results if one.certain]
    settings = groupby(certain, key=lambda one: one.judged.settings)  # the board has those of one setting together
    return [record for _, held in settings for record in _records(held, higher_is_better=board.higher_is_better)]


def _records(scores: Iterable[Reported], *, higher_is_better: bool) -> Iterator[Record]:
    held = None
    for best in _best_of_days(scores):
        if held is None or (best.value > held.value if higher_is_better else best.value < held.value):
            yield Record(best, held)
            held = best


def _best_of_days(scores: Iterable[Reported]) -> Iterator[Reported]:
    """The scores are sorted best first, and sorting by day keeps that."""
    for _, held in groupby(sorted(scores, key=lambda one: one.date), key=lambda one: one.date):
        yield next(held)
