"""The co-author network in figures, and its authors and pairs in order."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import networkx as nx

from kg.analyse.betweenness import EXACT_UP_TO, Betweenness, betweenness
from kg.model import edges, nodes
from kg.model.graph import Graph
from kg.model.records import edges_of, nodes_of
from kg.model.schema import EdgeKind

AUTHORED = EdgeKind("AUTHORED", "Author", "Paper")
COAUTHORED_WITH = EdgeKind("COAUTHORED_WITH", "Author", "Author")


@dataclass(frozen=True, slots=True)
class Figures:
    """The size of the co-author network and of what it was made of.

    Components are of persons with at least one co-author, their sizes in descending order.
    """

    digests: int
    first_date: str
    last_date: str
    papers: int
    papers_without_authors: int
    papers_truncated: int
    persons: int
    teams: int
    pairs: int
    components: tuple[int, ...]

    @property
    def linked(self) -> int:
        """Persons with at least one co-author."""
        return sum(self.components)


@dataclass(frozen=True, slots=True)
class RankedAuthor:
    """A person, with distinct co-authors as `degree` and all papers, those that make no pairs included."""

    id: str
    name: str
    degree: int
    papers: tuple[str, ...]
    betweenness: float
    error: float


@dataclass(frozen=True, slots=True)
class Ranking:
    """All persons, by id, and how their betweenness was found."""

    authors: tuple[RankedAuthor, ...]
    paths: Betweenness

    def by_degree(self, count: int) -> list[RankedAuthor]:
        """The persons of most co-authors."""
        return sorted(self.authors, key=lambda one: (-one.degree, one.id))[:count]

    def by_betweenness(self, count: int) -> list[RankedAuthor]:
        """The persons on most shortest paths, none of those who are on no path at all."""
        between = [one for one in self.authors if one.betweenness > 0]
        return sorted(between, key=lambda one: (-one.betweenness, one.id))[:count]

    def by_papers(self, count: int) -> list[RankedAuthor]:
        """The persons of most papers."""
        return sorted(self.authors, key=lambda one: (-len(one.papers), one.id))[:count]

    def named_in_lists(self, count: int) -> list[RankedAuthor]:
        """Everybody in one of the three lists, once, in the order of names."""
        listed = [*self.by_degree(count), *self.by_betweenness(count), *self.by_papers(count)]
        return sorted(set(listed), key=lambda one: (one.name, one.id))


def measure_coauthors(graph: Graph) -> Figures:
    """Count what the network is made of, and its components."""
    dates = sorted(digest.date for digest in nodes_of(graph, nodes.Digest).values())
    papers = nodes_of(graph, nodes.Paper).values()
    kinds = Counter(author.kind for author in nodes_of(graph, nodes.Author).values())
    pairs = edges_of(graph, COAUTHORED_WITH, edges.CoauthoredWith)
    return Figures(
        digests=len(dates),
        first_date=dates[0] if dates else "",
        last_date=dates[-1] if dates else "",
        papers=len(papers),
        papers_without_authors=sum(not paper.authors_listed for paper in papers),
        papers_truncated=sum(paper.authors_truncated for paper in papers),
        persons=kinds["person"],
        teams=kinds["team"],
        pairs=len(pairs),
        components=_component_sizes(pairs),
    )


def rank_authors(graph: Graph, exact_up_to: int = EXACT_UP_TO) -> Ranking:
    """Degree, papers and betweenness of every person; betweenness is sampled where they are more than `exact_up_to`."""
    pairs = edges_of(graph, COAUTHORED_WITH, edges.CoauthoredWith)
    degrees = Counter(end for pair in pairs for end in (pair.start, pair.stop))
    papers = papers_of_authors(graph)
    paths = betweenness(pairs, exact_up_to)
    ranked = (
        RankedAuthor(
            id_,
            author.name,
            degrees[id_],
            papers.get(id_, ()),
            paths.scores.get(id_, 0.0),
            paths.errors.get(id_, 0.0),
        )
        for id_, author in sorted(nodes_of(graph, nodes.Author).items())
        if author.kind == "person"
    )
    return Ranking(tuple(ranked), paths)


def papers_of_authors(graph: Graph) -> dict[str, tuple[str, ...]]:
    """The papers of each author, by id, sorted."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for edge in edges_of(graph, AUTHORED, edges.Authored):
        found[edge.start].append(edge.stop)
    return {author: tuple(sorted(papers)) for author, papers in found.items()}


def strongest_pairs(graph: Graph, count: int) -> list[edges.CoauthoredWith]:
    """The pairs of most common papers; of equals, those on the shorter author lists first."""
    pairs = edges_of(graph, COAUTHORED_WITH, edges.CoauthoredWith)
    return sorted(pairs, key=lambda pair: (-len(pair.papers), -pair.weight, pair.start, pair.stop))[:count]


def _component_sizes(pairs: Sequence[edges.CoauthoredWith]) -> tuple[int, ...]:
    network: nx.Graph[str] = nx.Graph()
    network.add_edges_from((pair.start, pair.stop) for pair in pairs)
    found: Iterable[set[str]] = nx.connected_components(network)
    return tuple(sorted(map(len, found), reverse=True))
