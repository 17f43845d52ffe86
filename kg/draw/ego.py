"""The picture of what stands around a person, paper or concept."""

from dataclasses import replace

from kg.draw.choice import Choice
from kg.draw.composing import compose
from kg.draw.naming import also_known_as, find_node
from kg.draw.page import Page, Renderer, render
from kg.draw.picture import Material, Words
from kg.draw.whole import whole_edges, whole_nodes
from kg.model.graph import Graph

# The labels and relationship types that the page reads: a store need load no more.
EGO_TABLES = frozenset(
    "Graph Digest Paper Author Sentence Method Benchmark Task Metric AUTHORED FEATURED_IN HAS_SENTENCE IN_DIGEST NAMES "
    "PROPOSES USES COMPARES_WITH INTRODUCES EVALUATES_ON TRAINS_ON ADDRESSES MEASURES MENTIONS VARIANT_OF".split()
)
EGO_CHOICE = Choice(depth=2, top=300)
WORDS = Words("thing", "things", "line", "lines", "sentences", directed=True)

_ABOUT = (
    "Around {name}: persons, papers, methods, benchmarks, tasks and metrics, at most {depth} steps away. A line says "
    "who wrote a paper, and what a paper does with a concept: click it for the sentence. Colours are kinds; they can "
    "also be groups that are joined more to one another than to others (Leiden)."
)


def draw_ego(graph: Graph, name: str, choice: Choice = EGO_CHOICE, renderer: Renderer = Renderer.AUTO) -> Page:
    """One HTML page of what is near a node, by name, alias or id; `kind:name` where a name is several things.

    Raises UsageError where nothing has that name, or several things do.
    """
    nodes = whole_nodes(graph, choice)
    centre = find_node(nodes, name)
    others = ", ".join(also_known_as(nodes, name, centre))
    about = _ABOUT.format(name=centre.label, depth=choice.depth)
    about += f" {name!r} is also a name of {others}." if others else ""
    material = Material(f"Around {centre.label}", about, WORDS, nodes, whole_edges(graph, choice))
    return render(compose(graph, material, replace(choice, around=centre.id)), renderer)
