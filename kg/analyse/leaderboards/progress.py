"""Which result broke the record of a board, and when."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from kg.analyse.leaderboards.boards import Board
from kg.analyse.leaderboards.results import Reported


@dataclass(frozen=True, slots=True)
class Record:
    """The best result of a board on the day that a digest first stated it; `beaten` is None for the board's first."""

    result: Reported
    beaten: Reported | None


def records_over_time(board: Board) -> list[Record]:
    """The records in the order of days, each better than the one before; none on a board without direction.

    Of the scores of one day only the best can be a record, of equal ones the first on the board; who only draws level
    breaks none.
    """
    if board.higher_is_better is None:
        return []
    records: list[Record] = []
    for best in _best_of_days(board):
        held = records[-1].result if records else None
        if held is None or (best.value > held.value if board.higher_is_better else best.value < held.value):
            records.append(Record(best, held))
    return records


def _best_of_days(board: Board) -> Iterator[Reported]:
    """The places are sorted best first, and sorting by day keeps that."""
    for _, held in groupby(sorted(board.results, key=lambda one: one.date), key=lambda one: one.date):
        yield next(held)
