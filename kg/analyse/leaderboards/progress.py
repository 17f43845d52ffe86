"""Which result broke the record of a board, and when."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from kg.analyse.leaderboards.boards import Board
from kg.analyse.leaderboards.results import Reported


@dataclass(frozen=True, slots=True)
class Record:
    """The best result of a setting on the day that a digest first stated it; `beaten` is None for the first.

    With `better` it is possible only: that score of the same setting, no later, is better, though something speaks
    against it.
    """

    result: Reported
    beaten: Reported | None
    better: Reported | None

    @property
    def possible(self) -> bool:
        """Whether a score in doubt may have been better."""
        return self.better is not None


def records_over_time(board: Board) -> list[Record]:
    """The records by setting, in the order of days, each better than the one before; none without direction.

    Of the scores of one day only the best can be a record, of equal ones the first on the board; who only draws level
    breaks none. A score that anything speaks against is no record, but where it is better none is sure any more.
    """
    if board.higher_is_better is None:
        return []
    sign = -1 if board.higher_is_better else 1
    certain = [one for one in board.results if one.certain]
    other = [one for one in board.results if not one.certain and one.of_system]
    settings = groupby(certain, key=lambda one: one.judged.settings)  # the board has those of one setting together
    return [
        record
        for setting, held in settings
        for record in _records(held, [one for one in other if one.judged.settings == setting], sign)
    ]


def _records(scores: Iterable[Reported], in_doubt: Sequence[Reported], sign: int) -> Iterator[Record]:
    held = None
    for best in _best_of_days(scores):
        if held is None or sign * best.value < sign * held.value:
            better = [one for one in in_doubt if one.date <= best.date and sign * one.value < sign * best.value]
            yield Record(best, held, min(better, key=lambda one: (sign * one.value, one.date, one.id), default=None))
            held = best


def _best_of_days(scores: Iterable[Reported]) -> Iterator[Reported]:
    """The scores are sorted best first, and sorting by day keeps that."""
    for _, held in groupby(sorted(scores, key=lambda one: one.date), key=lambda one: one.date):
        yield next(held)
