"""How much of a leaderboard the texts give."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.analyse.leaderboards.boards import Board
from kg.analyse.leaderboards.results import Reported


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many results name what, and how many boards hold more than one paper.

    `results` are scores and gains; `full` ones name method, benchmark and metric.
    """

    results: int
    gains: int
    with_method: int
    with_benchmark: int
    with_metric: int
    with_baseline: int
    full: int
    full_scores: int
    boards: int
    boards_of_several_papers: int
    boards_ranked: int
    boards_ranked_of_several_papers: int

    @property
    def scores(self) -> int:
        """Results that are no gains."""
        return self.results - self.gains


def measure_coverage(results: Iterable[Reported], boards: Sequence[Board]) -> Coverage:
    """The coverage of the results and of the boards that are made of them."""
    each = list({(one.paper, one.id): one for one in results}.values())
    full = [one for one in each if one.method and one.benchmark and one.metric]
    ranked = [board for board in boards if board.best is not None]
    return Coverage(
        results=len(each),
        gains=sum(one.is_delta for one in each),
        with_method=sum(one.method is not None for one in each),
        with_benchmark=sum(one.benchmark is not None for one in each),
        with_metric=sum(one.metric is not None for one in each),
        with_baseline=sum(one.baseline is not None for one in each),
        full=len(full),
        full_scores=sum(not one.is_delta for one in full),
        boards=len(boards),
        boards_of_several_papers=_of_several(boards),
        boards_ranked=len(ranked),
        boards_ranked_of_several_papers=_of_several(ranked),
    )


def _of_several(boards: Iterable[Board]) -> int:
    return sum(len(board.papers) > 1 for board in boards)
