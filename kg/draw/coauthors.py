"""The picture of who wrote with whom."""

from collections import defaultdict

from kg.analyse.aside import SetAside, set_aside
from kg.analyse.coauthors import AUTHORED, Network, Rule, coauthor_network
from kg.analyse.coauthors.network import network_within
from kg.draw.choice import Choice
from kg.draw.composing import compose
from kg.draw.page import Page, Renderer, render
from kg.draw.picture import Aside, Edge, Material, Node, Reason, Words
from kg.model import nodes
from kg.model.graph import Graph
from kg.model.records import nodes_of

# The labels and relationship types that the page reads: a store need load no more.
COAUTHOR_TABLES = frozenset("Graph Digest Paper Author Sentence AUTHORED FEATURED_IN".split())
COAUTHOR_CHOICE = Choice(top=150)

WEIGHTS = {
    Rule.FULL: "common papers",
    Rule.FRACTIONAL: "common papers, 2/(n(n-1)) for one of n persons",
    Rule.NEWMAN: "common papers, 1/(n-1) for one of n persons",
}
_ABOUT = (
    "A circle is a person; a line joins two who stand on a paper together. Click a line for the papers, a circle for "
    "the person. Colours are groups that write together more than with others (Leiden), each named after its most "
    "connected person. One name is taken for one person: a common name may stand for several."
)
_DOUBTFUL = 0.5  # of a homonym's score


def draw_coauthors(
    graph: Graph,
    choice: Choice = COAUTHOR_CHOICE,
    rule: Rule = Rule.FULL,
    renderer: Renderer = Renderer.AUTO,
) -> Page:
    """One HTML page of who writes with whom; an edge opens to the papers that two share."""
    return render(compose(graph, coauthor_material(graph, choice, rule), choice), renderer)


def coauthor_material(graph: Graph, choice: Choice, rule: Rule) -> Material:
    """All persons with a paper in the chosen months, and all their pairs; weights by the counting rule."""
    network = network_within(coauthor_network(graph), choice.since, choice.until or "9999")
    writers = _writers(graph, choice)
    teams = sum(writer.kind == "team" for writer in writers.values())
    return Material(
        title="Who writes with whom",
        about=_ABOUT,
        words=Words("person", "persons", "pair", "pairs", WEIGHTS[rule]),
        nodes={id_: writer for id_, writer in writers.items() if writer.kind == "person"},
        edges=_edges(network, rule),
        aside=_aside(set_aside(graph)),
        left_out=(f"{teams:,} {'team' if teams == 1 else 'teams'} left out: no persons.",) if teams else (),
    )


def _writers(graph: Graph, choice: Choice) -> dict[str, Node]:
    """The persons and teams with a paper in the chosen months."""
    months = {paper.id: paper.first_seen for paper in nodes_of(graph, nodes.Paper).values()}
    written: defaultdict[str, list[str]] = defaultdict(list)
    ends = graph.edges[AUTHORED]
    for author, paper in zip(ends["start"].to_pylist(), ends["stop"].to_pylist(), strict=True):
        if choice.has_month(months[paper]):
            written[author].append(paper)
    authors = nodes_of(graph, nodes.Author)
    return {id_: author_node(id_, authors[id_], papers) for id_, papers in sorted(written.items())}


def author_node(id_: str, author: nodes.Author, papers: list[str]) -> Node:
    """A person or team of a page."""
    doubts = author.homonym_reasons if author.homonym_score >= _DOUBTFUL else []
    return Node(
        id=id_,
        label=author.name,
        kind=author.kind,
        papers=tuple(sorted(papers)),
        aliases=tuple(variant for variant in author.variants if variant != author.name),
        facts=tuple(f"May stand for several persons: {reason}" for reason in doubts),
    )


def _edges(network: Network, rule: Rule) -> tuple[Edge, ...]:
    pairs, people = network.pairs, network.people
    reasons = [Reason(paper) for paper in network.papers]  # one for all pairs of a paper
    groups, starts = pairs.groups.tolist(), pairs.starts.tolist()
    rows = zip(pairs.first.tolist(), pairs.second.tolist(), network.weights[rule].tolist(), strict=True)
    return tuple(
        Edge(
            start=people[one],
            stop=people[other],
            kind="wrote with",
            weight=weight,
            confidence=1.0,
            reasons=tuple(reasons[paper] for paper in groups[starts[place] : starts[place + 1]]),
        )
        for place, (one, other, weight) in enumerate(rows)
    )


def _aside(found: SetAside) -> Aside | None:
    if not found.papers:
        return None
    about = f"Papers of more than {found.max_authors} authors ({len(found.papers):,}) make no lines"
    return Aside(about, tuple(f"{crowd.name} ({crowd.members:,} authors)" for crowd in found.papers))
