"""Persons in order, by what they wrote and where they stand in the network."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import pyarrow.compute as pc

from kg.analyse.coauthors.betweenness import EXACT_UP_TO, Betweenness, betweenness
from kg.analyse.coauthors.counting import Floats, Rule
from kg.analyse.coauthors.network import AUTHORED, Network, coauthor_network, to_igraph
from kg.model.graph import Graph


@dataclass(frozen=True, slots=True)
class RankedAuthor:
    """A person, with distinct co-authors as `degree` and all papers, those that make no pairs included.

    `share` is the sum of 1/n over the papers, n the persons on each. `full`, `fractional` and `newman` are the weighted
    degree by each rule. `pagerank` is of the network with Newman's weights, damping 0.85, and sums to 1 over persons.
    """

    id: str
    name: str
    degree: int
    papers: tuple[str, ...]
    share: float
    full: float
    fractional: float
    newman: float
    betweenness: float
    error: float
    pagerank: float


# The measures that persons are ranked by.
MEASURES: Mapping[str, Callable[[RankedAuthor], float]] = {
    "papers": lambda one: len(one.papers),
    "share": lambda one: one.share,
    "degree": lambda one: one.degree,
    "full": lambda one: one.full,
    "fractional": lambda one: one.fractional,
    "newman": lambda one: one.newman,
    "betweenness": lambda one: one.betweenness,
    "pagerank": lambda one: one.pagerank,
}


@dataclass(frozen=True, slots=True)
class Ranking:
    """All persons, by id, and how their betweenness was found."""

    authors: tuple[RankedAuthor, ...]
    paths: Betweenness

    def by(self, measure: str, count: int) -> list[RankedAuthor]:
        """The persons of most in one of MEASURES, those of nothing left out; of equals the smaller id first."""
        value = MEASURES[measure]
        return sorted((one for one in self.authors if value(one) > 0), key=lambda one: (-value(one), one.id))[:count]


def rank_authors(graph: Graph, network: Network | None = None, exact_up_to: int = EXACT_UP_TO) -> Ranking:
    """Every person; `network` is the graph's, if made already; above `exact_up_to` persons betweenness is sampled."""
    network = network or coauthor_network(graph)
    paths = betweenness(network, exact_up_to)
    names, papers = _names(graph), papers_of_authors(graph)
    columns = [
        network.degrees(),
        _shares(network),
        *(network.weighted_degrees(rule) for rule in Rule),
        paths.scores,
        paths.errors,
        pagerank(network),
    ]
    rows = zip(network.people, *(column.tolist() for column in columns), strict=True)
    return Ranking(
        tuple(RankedAuthor(id_, names[id_], degree, papers.get(id_, ()), *measures) for id_, degree, *measures in rows),
        paths,
    )


def pagerank(network: Network, rule: Rule = Rule.NEWMAN) -> Floats:
    """PageRank of every person, damping 0.85 (Brin & Page, Computer Networks 30, 1998); pairs weigh by the rule."""
    return np.array(to_igraph(network, rule).pagerank(directed=False, weights="weight"), np.float64)


def papers_of_authors(graph: Graph) -> dict[str, tuple[str, ...]]:
    """The papers of each author, by id, sorted."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    written = graph.edges[AUTHORED]
    for author, paper in zip(written["start"].to_pylist(), written["stop"].to_pylist(), strict=True):
        found[author].append(paper)
    return {author: tuple(sorted(papers)) for author, papers in found.items()}


def _names(graph: Graph) -> dict[str, str]:
    persons = graph.nodes["Author"].filter(pc.field("kind") == "person")
    return dict(zip(persons["id"].to_pylist(), persons["name"].to_pylist(), strict=True))


def _shares(network: Network) -> Floats:
    """The sum of 1/n over each person's papers, n the persons on the paper."""
    shares = np.bincount(network.members, 1 / network.sizes[network.groups], len(network.people))
    return shares.astype(np.float64)  # of nobody it counts in whole numbers
