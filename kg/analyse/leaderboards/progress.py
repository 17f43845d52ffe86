"""Which result broke the record of a board, and when."""

from dataclasses import dataclass

from kg.analyse.leaderboards.boards import Board
from kg.analyse.leaderboards.results import Reported


@dataclass(frozen=True, slots=True)
class Record:
    """The best result of a board on the day that a digest first stated it; `beaten` is None for the board's first."""

    result: Reported
    beaten: Reported | None


def records_over_time(board: Board) -> list[Record]:
    """The records in the order of days, each better than the one before; none on a board without direction."""
    raise NotImplementedError
