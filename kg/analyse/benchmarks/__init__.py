"""Benchmarks: who shares them, which are evaluated together, which rise and fade, and which a method was trained on."""

from kg.analyse.benchmarks.networks import SharedNetwork, SharedPair, share_benchmarks
from kg.analyse.benchmarks.overlaps import TrainingOverlap, TrainingOverlaps, training_overlaps
from kg.analyse.benchmarks.together import Together, evaluated_together
from kg.analyse.benchmarks.trends import Trend, Trends, find_trends
from kg.analyse.benchmarks.use import BenchmarkUse, benchmark_use, papers_by_month

__all__ = [
    "BenchmarkUse",
    "SharedNetwork",
    "SharedPair",
    "Together",
    "TrainingOverlap",
    "TrainingOverlaps",
    "Trend",
    "Trends",
    "benchmark_use",
    "evaluated_together",
    "find_trends",
    "papers_by_month",
    "share_benchmarks",
    "training_overlaps",
]
