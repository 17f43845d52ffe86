"""How much of a leaderboard the texts give."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.analyse.leaderboards.boards import Board
from kg.analyse.leaderboards.results import Reported


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many results name what, and how many boards hold more than one paper.

    `results` are scores and gains; `full` name method, benchmark and metric.
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


def measure_coverage(results: Sequence[Reported], boards: Sequence[Board]) -> Coverage:
    """The coverage of the results and of the boards that are made of them."""
    raise NotImplementedError
