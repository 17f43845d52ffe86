"""Draw: one HTML page for a network, which asks no host for anything and opens every edge to its evidence."""

from kg.draw.benchmarks import BENCHMARK_TABLES, draw_benchmarks
from kg.draw.coauthors import COAUTHOR_TABLES, draw_coauthors

__all__ = ["BENCHMARK_TABLES", "COAUTHOR_TABLES", "draw_benchmarks", "draw_coauthors"]
