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
from kg.draw.naming import UnknownNameError, find_node
from kg.draw.page import Page, Renderer
from kg.draw.whole import whole_nodes
from kg.errors import UsageError
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
    """A picture: how it is drawn from a store, what it `asks` for by name, and how much of it by default.

    `of` is the kind of its nodes where all are of one; `takes` are the options that not every picture has.
    """

    draw: Callable[[Store, Asked], Page]
    asks: str
    top: int | None
    takes: frozenset[str]
    of: str = ""
    depth: int = 1


_NEAR = frozenset({"around", "depth"})
_COUNTED = _NEAR | {"counting"}
_READ = frozenset({"min-confidence"})  # what the text says is sure to a degree; author lines are facts

PICTURES: Mapping[str, Drawn] = {
    "coauthors": Drawn(
        lambda store, asked: draw_coauthors(
            store.load(only=COAUTHOR_TABLES), asked.choice, Rule(asked.rule), Renderer(asked.renderer)
        ),
        "",
        COAUTHOR_CHOICE.top,
        _COUNTED,
        "person",
    ),
    "benchmarks": Drawn(
        lambda store, asked: draw_benchmarks(
            store.load(only=BENCHMARK_TABLES), asked.choice, Rule(asked.rule), Renderer(asked.renderer)
        ),
        "",
        BENCHMARK_CHOICE.top,
        _COUNTED | _READ,
        "paper",
    ),
    "methods": Drawn(
        lambda store, asked: draw_methods(store.load(only=METHOD_TABLES), asked.choice, Renderer(asked.renderer)),
        "",
        METHOD_CHOICE.top,
        _NEAR | _READ,
        "method",
    ),
    "ego": Drawn(
        lambda store, asked: draw_ego(store.load(only=EGO_TABLES), asked.name, asked.choice, Renderer(asked.renderer)),
        "person, paper or concept",
        EGO_CHOICE.top,
        _READ | {"depth"},
        depth=EGO_CHOICE.depth,
    ),
    "query": Drawn(
        lambda store, asked: draw_query(store, asked.name, asked.given, asked.choice, Renderer(asked.renderer)),
        "query",
        1000,
        _NEAR,
    ),
}


def draw_picture(store: Store, what: str, asked: Asked) -> Page:
    """The page of that picture; raises UsageError where a name means nothing, or nothing that the picture shows."""
    picture = PICTURES[what]
    try:
        return picture.draw(store, asked)
    except UnknownNameError as error:
        if not picture.of:
            raise
        raise _elsewhere(store, picture.of, error) from error


def _elsewhere(store: Store, of: str, unknown: UnknownNameError) -> UsageError:
    """What the name means in the whole graph, said as an error; what was raised where it means nothing."""
    try:
        found = find_node(whole_nodes(store.load(only=EGO_TABLES), Choice()), unknown.name)
    except UsageError:
        return unknown
    if found.kind == of:
        return UsageError(f"{found.label} has no paper in the months that are drawn")
    told = f"{unknown.name!r} is a {found.kind}, no {of}"
    return UsageError(f"{told}; kg draw ego {unknown.name!r} draws what is near it")
