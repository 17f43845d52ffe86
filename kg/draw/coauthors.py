"""The picture of who wrote with whom."""

from collections.abc import Mapping, Sequence

from kg.analyse.aside import SetAside, set_aside
from kg.analyse.coauthors import COAUTHORED_WITH
from kg.draw.coauthor_panels import Sources, cards, openers, pair_panel, person_panel, read_sources
from kg.draw.groups import communities, numbered
from kg.draw.layout import place_nodes
from kg.draw.page import render
from kg.draw.picture import Aside, Line, Node, Picture
from kg.draw.selection import Shown, busiest_persons
from kg.model import edges
from kg.model.graph import Graph
from kg.model.records import edges_of

# The labels and relationship types that the page reads: a store need load no more.
COAUTHOR_TABLES = frozenset("Graph Digest Paper Author AUTHORED FEATURED_IN COAUTHORED_WITH".split())

_ABOUT = (
    "A circle is a person, larger for more papers; a line joins two who stand on a paper together, wider for more "
    "papers. Click either for the papers. Colours are groups that write together more than with others (Louvain), "
    "each named after its person of most papers. One name is taken for one person: a common name may stand for several."
)


def draw_coauthors(graph: Graph, top: int = 150, min_papers: int = 1) -> str:
    """One HTML page of the `top` persons of most papers; an edge opens to the papers that two share."""
    sources = read_sources(graph)
    pairs = edges_of(graph, COAUTHORED_WITH, edges.CoauthoredWith)
    shown = busiest_persons(pairs, sources.written, top, min_papers)
    about = (_ABOUT, _left_out(shown, len(pairs), sources, min_papers))
    return render(_picture(shown, sources, about, _aside(set_aside(graph))))


def _picture(shown: Shown, sources: Sources, about: tuple[str, ...], aside: Aside | None) -> Picture:
    weights = {pair: float(len(papers)) for pair, papers in shown.shared.items()}
    named, groups = numbered(_busiest_of_groups(weights, sources))
    lines = _lines(shown, sources, groups)
    return Picture(
        title="Who writes with whom",
        about=about,
        aside=aside,
        noun="person",
        nodes=_circles(shown, sources, groups, lines),
        lines=lines,
        cards=cards(shown, sources),
        groups=("smaller groups", *(f"around {sources.name(author)}" for author in named)),
    )


def _busiest_of_groups(weights: Mapping[tuple[str, str], float], sources: Sources) -> dict[str, str]:
    """For each person the one of most papers in the same group."""
    busiest = {}
    for group in communities(weights):
        first = min(group, key=lambda author: (-len(sources.written[author]), author))
        busiest.update(dict.fromkeys(group, first))
    return busiest


def _lines(shown: Shown, sources: Sources, groups: Mapping[str, int]) -> tuple[Line, ...]:
    ids = shown.ids()
    return tuple(
        Line(
            id=f"e{number}",
            start=ids[a],
            stop=ids[b],
            weight=len(papers),
            group=groups[a] if groups[a] == groups[b] else 0,
            panel=pair_panel(a, b, papers, sources),
        )
        for number, ((a, b), papers) in enumerate(shown.shared.items())
    )


def _circles(shown: Shown, sources: Sources, groups: Mapping[str, int], lines: Sequence[Line]) -> tuple[Node, ...]:
    places = place_nodes(shown.nodes, {pair: float(len(papers)) for pair, papers in shown.shared.items()})
    neighbours = openers(shown, lines, sources)
    return tuple(
        Node(
            id=id_,
            label=sources.name(author),
            weight=len(sources.written[author]),
            place=places[author],
            group=groups[author],
            panel=person_panel(author, neighbours[author], sources),
        )
        for author, id_ in shown.ids().items()
    )


def _left_out(shown: Shown, pairs: int, sources: Sources, least: int) -> str:
    persons = sum(author.kind == "person" for author in sources.authors.values())
    return (
        f"Of {persons:,} persons the {len(shown.nodes):,} with most papers are shown (at least {least}, and a "
        f"co-author among those shown), and of {pairs:,} pairs the {len(shown.shared):,} among them."
    )


def _aside(found: SetAside) -> Aside | None:
    if not found.papers:
        return None
    about = f"Papers of more than {found.max_authors} authors ({len(found.papers):,}) make no lines"
    return Aside(about, tuple(f"{crowd.name} ({crowd.members:,} authors)" for crowd in found.papers))
