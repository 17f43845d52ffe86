"""Draw: one HTML page for a network, which asks no host for anything and opens every edge to its reasons."""

from kg.draw.answers import draw_query
from kg.draw.benchmarks import BENCHMARK_CHOICE, BENCHMARK_TABLES, draw_benchmarks
from kg.draw.choice import Choice
from kg.draw.coauthors import COAUTHOR_CHOICE, COAUTHOR_TABLES, draw_coauthors
from kg.draw.ego import EGO_CHOICE, EGO_TABLES, draw_ego
from kg.draw.methods import METHOD_CHOICE, METHOD_TABLES, draw_methods
from kg.draw.page import Page, Renderer
from kg.draw.pictures import PICTURES, Asked, draw_picture

__all__ = [
    "BENCHMARK_CHOICE",
    "BENCHMARK_TABLES",
    "COAUTHOR_CHOICE",
    "COAUTHOR_TABLES",
    "EGO_CHOICE",
    "EGO_TABLES",
    "METHOD_CHOICE",
    "METHOD_TABLES",
    "PICTURES",
    "Asked",
    "Choice",
    "Page",
    "Renderer",
    "draw_benchmarks",
    "draw_coauthors",
    "draw_ego",
    "draw_methods",
    "draw_picture",
    "draw_query",
]
