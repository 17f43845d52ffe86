"""The table of all pictures: what each is drawn by, what it asks for and what it reads."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kg.analyse.coauthors import Rule
from kg.draw.answers import draw_query
from kg.draw.benchmarks import BENCHMARK_CHOICE, BENCHMARK_TABLES, draw_benchmarks
from kg.draw.choice import Choice
from kg.draw.coauthors import COAUTHOR_CHOICE, COAUTHOR_TABLES, draw_coauthors
from kg.draw.ego import EGO_CHOICE, EGO_TABLES, draw_ego
from kg.draw.methods import METHOD_CHOICE, METHOD_TABLES, draw_methods
from kg.draw.page import Page, Renderer
from kg.store import Store


@dataclass(frozen=True, slots=True)
class Asked:
    """What a user asks for: a name and parameters where the picture takes them, and how it is to be."""

    name: str
    given: Mapping[str, str]
    choice: Choice
    rule: str
    renderer: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture: how it is drawn from a store, what it `asks` for by name, and how much of it by default."""

    draw: Callable[[Store, Asked], Page]
    asks: str
    top: int | None
    depth: int = 1


PICTURES: Mapping[str, Drawn] = {
    "coauthors": Drawn(
        lambda store, asked: draw_coauthors(
            store.load(only=COAUTHOR_TABLES), asked.choice, Rule(asked.rule), Renderer(asked.renderer)
        ),
        "",
        COAUTHOR_CHOICE.top,
    ),
    "benchmarks": Drawn(
        lambda store, asked: draw_benchmarks(
            store.load(only=BENCHMARK_TABLES), asked.choice, Rule(asked.rule), Renderer(asked.renderer)
        ),
        "",
        BENCHMARK_CHOICE.top,
    ),
    "methods": Drawn(
        lambda store, asked: draw_methods(store.load(only=METHOD_TABLES), asked.choice, Renderer(asked.renderer)),
        "",
        METHOD_CHOICE.top,
    ),
    "ego": Drawn(
        lambda store, asked: draw_ego(store.load(only=EGO_TABLES), asked.name, asked.choice, Renderer(asked.renderer)),
        "person, paper or concept",
        EGO_CHOICE.top,
        EGO_CHOICE.depth,
    ),
    "query": Drawn(
        lambda store, asked: draw_query(store, asked.name, asked.given, asked.choice, Renderer(asked.renderer)),
        "query",
        1000,
    ),
}
