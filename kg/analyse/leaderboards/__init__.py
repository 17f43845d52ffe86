"""Leaderboards: what the digests report on a benchmark, in order where it can be ordered."""

from kg.analyse.leaderboards.boards import Board, Place, leaderboards
from kg.analyse.leaderboards.comparisons import Compared, Comparison, compared_methods
from kg.analyse.leaderboards.conflicts import Conflict, find_conflicts
from kg.analyse.leaderboards.coverage import Coverage, measure_coverage
from kg.analyse.leaderboards.gains import Beats, set_apart, what_beats_what
from kg.analyse.leaderboards.judging import SURE, Judged
from kg.analyse.leaderboards.progress import Record, records_over_time
from kg.analyse.leaderboards.results import Reported, reported_results
from kg.analyse.leaderboards.rivals import Rival, better_unranked

__all__ = [
    "SURE",
    "Beats",
    "Board",
    "Compared",
    "Comparison",
    "Conflict",
    "Coverage",
    "Judged",
    "Place",
    "Record",
    "Reported",
    "Rival",
    "better_unranked",
    "compared_methods",
    "find_conflicts",
    "leaderboards",
    "measure_coverage",
    "records_over_time",
    "reported_results",
    "set_apart",
    "what_beats_what",
]
