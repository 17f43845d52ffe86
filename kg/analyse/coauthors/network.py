"""The co-author network as arrays: who stands on which paper, and who is joined to whom with which weight.

Teams are no persons: they make no pairs and are not counted in n. A paper of more than the graph's `max_authors`
authors is set aside: it is its authors' paper, but makes no pairs.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import igraph
import numpy as np
import polars as pl
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse import csgraph

from kg.analyse.coauthors.counting import Floats, Rule, pair_weights
from kg.base.frames import frame
from kg.derive.projection import Ints, Pairs, project
from kg.model.graph import Graph
from kg.model.schema import EdgeKind

if TYPE_CHECKING:
    import networkx as nx

AUTHORED = EdgeKind("AUTHORED", "Author", "Paper")


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """The co-author network of a graph, or of its papers up to a month.

    `people` are the ids of all persons and `papers` those of all papers with a person, both sorted; `dates` are the
    papers' first digest dates. Person `members[i]` stands on paper `groups[i]`; `sizes` counts the persons of each
    paper, `joins` tells whether it makes pairs. `pairs` are places in `people`, their `groups` places in `papers`;
    `weights` are those of the pairs by rule.
    """

    people: tuple[str, ...]
    papers: tuple[str, ...]
    dates: tuple[str, ...]
    members: Ints
    groups: Ints
    sizes: Ints
    joins: NDArray[np.bool_]
    pairs: Pairs
    weights: Mapping[Rule, Floats]

    @property
    def months(self) -> tuple[str, ...]:
        """The months (`2024-01`) in which papers were first seen, in order."""
        return tuple(sorted({date[:7] for date in self.dates}))

    def degrees(self) -> Ints:
        """How many co-authors each person has."""
        ends = np.concatenate([self.pairs.first, self.pairs.second])
        return np.bincount(ends, minlength=len(self.people)).astype(np.int64)

    def weighted_degrees(self, rule: Rule) -> Floats:
        """The sum of the weights of each person's pairs."""
        ends = np.concatenate([self.pairs.first, self.pairs.second])
        return np.bincount(ends, np.tile(self.weights[rule], 2), len(self.people)).astype(np.float64)

    def papers_of(self) -> Ints:
        """How many papers each person has, those set aside included."""
        return np.bincount(self.members, minlength=len(self.people)).astype(np.int64)


def coauthor_network(graph: Graph) -> Network:
    """The network of all persons and papers of a graph, from its AUTHORED edges."""
    persons = frame(graph.nodes["Author"]).filter(pl.col("kind") == "person").select(start="id")
    written = frame(graph.edges[AUTHORED]).select("start", "stop")
    listed = written.group_by("stop").agg(listed=pl.len())
    links = written.join(persons, on="start", how="semi").unique()
    dates = frame(graph.nodes["Paper"]).select(stop="id", date="first_seen")
    papers = links.select("stop").unique().join(listed, on="stop").join(dates, on="stop").sort("stop")
    people = persons["start"].sort()
    most = graph.nodes["Graph"]["max_authors"][0].as_py()
    members = people.search_sorted(links["start"]).to_numpy().astype(np.int64)
    groups = papers["stop"].search_sorted(links["stop"]).to_numpy().astype(np.int64)
    order = np.lexsort((members, groups))
    return _network(
        tuple(people),
        tuple(papers["stop"]),
        tuple(papers["date"]),
        members[order],
        groups[order],
        (papers["listed"] <= most).to_numpy(),
    )


def network_until(network: Network, month: str) -> Network:
    """The network of the papers first seen up to a month; `people` and `papers` keep their places."""
    return network_within(network, "", month)


def network_within(network: Network, since: str, until: str) -> Network:
    """The network of the papers first seen from a month to another; `people` and `papers` keep their places."""
    seen = np.array([since <= date[:7] <= until for date in network.dates], np.bool_)[network.groups]
    return _network(
        network.people, network.papers, network.dates, network.members[seen], network.groups[seen], network.joins
    )


def to_igraph(network: Network, rule: Rule = Rule.NEWMAN) -> igraph.Graph:
    """All persons as vertices, in the order of `people`, and pairs as edges with their `weight`."""
    ends = np.column_stack([network.pairs.first, network.pairs.second])
    made = igraph.Graph(len(network.people), ends)
    made.es["weight"] = network.weights[rule].tolist()
    return made


def to_networkx(network: Network) -> "nx.Graph[Any]":
    """Persons by id, and pairs with their `papers` and a weight by the name of each rule: for people who go on."""
    import networkx as nx  # here: it takes long to import

    made: nx.Graph[Any] = nx.Graph()
    made.add_nodes_from(network.people)
    pairs = network.pairs
    for place, (one, other) in enumerate(zip(pairs.first.tolist(), pairs.second.tolist(), strict=True)):
        shared = pairs.groups[pairs.starts[place] : pairs.starts[place + 1]]
        weights = {rule.value: float(held[place]) for rule, held in network.weights.items()}
        papers = [network.papers[paper] for paper in shared]
        made.add_edge(network.people[one], network.people[other], papers=papers, **weights)
    return made


def components(network: Network) -> Ints:
    """The number of the connected component that each person is in."""
    ones = np.ones(len(network.pairs.first), np.int8)
    shape = (len(network.people), len(network.people))
    joined = sparse.coo_array((ones, (network.pairs.first, network.pairs.second)), shape=shape)
    labels: Ints = csgraph.connected_components(joined, directed=False)[1].astype(np.int64)
    return labels


def component_sizes(network: Network) -> Ints:
    """How many persons each component has, by its number; a person without co-authors is one of their own."""
    return np.bincount(components(network)).astype(np.int64)


def _network(
    people: tuple[str, ...],
    papers: tuple[str, ...],
    dates: tuple[str, ...],
    members: Ints,
    groups: Ints,
    joins: NDArray[np.bool_],
) -> Network:
    joined = joins[groups] if len(groups) else np.empty(0, np.bool_)
    sizes = np.bincount(groups, minlength=len(papers)).astype(np.int64)
    pairs = project(members[joined], groups[joined], (len(people), len(papers)))
    weights = pair_weights(sizes, pairs)
    return Network(people, papers, dates, members, groups, sizes, joins, pairs, weights)
