"""The network statistics that bibliometrix prints (Aria & Cuccurullo, J. Informetrics 11, 2017: networkStat)."""

from dataclasses import dataclass

import igraph
import numpy as np

from kg.analyse.coauthors.betweenness import Betweenness
from kg.analyse.coauthors.counting import Floats
from kg.analyse.coauthors.distances import Paths
from kg.analyse.coauthors.network import Network, components, to_igraph
from kg.derive.projection import Ints


@dataclass(frozen=True, slots=True)
class Statistics:
    """Statistics of all persons, those without co-authors included.

    `density` is the share of all possible pairs; `transitivity` as Newman's clustering; `diameter` and
    `average_path_length` are over the pairs of persons with a path between them. Centralisations (Freeman, Social
    Networks 1, 1978) are 0 where all are equal and 1 in a star; that of closeness and that of eigenvector centrality
    are of the giant component, as neither means much across components; None below three persons there. That of
    eigenvector centrality is igraph's: 1 would be one pair that all others are apart from, and a star comes near it.
    """

    size: int
    pairs: int
    density: float
    transitivity: float
    diameter: int
    average_path_length: float
    degree_centralisation: float | None
    betweenness_centralisation: float | None
    closeness_centralisation: float | None
    eigenvector_centralisation: float | None


def network_statistics(network: Network, distances: Paths, between: Betweenness) -> Statistics:
    """The statistics of a network; `distances` and `between` are its own, estimates where they are."""
    size, pairs = len(network.people), len(network.pairs.first)
    joined = to_igraph(network)
    return Statistics(
        size=size,
        pairs=pairs,
        density=2 * pairs / (size * (size - 1)) if size > 1 else 0.0,
        transitivity=joined.transitivity_undirected(mode="zero"),
        diameter=distances.everywhere.longest,
        average_path_length=distances.everywhere.mean,
        degree_centralisation=_centralisation(network.degrees(), (size - 1) * (size - 2)),
        betweenness_centralisation=_centralisation(between.scores, (size - 1) ** 2 * (size - 2) / 2),
        closeness_centralisation=_of_closeness(distances.closeness, distances.giant.persons),
        eigenvector_centralisation=_of_eigenvectors(network, joined),
    )


def _centralisation(values: Ints | Floats, largest: float) -> float | None:
    """How far all stay behind the first, in sum, as a share of the largest sum that so many persons can have."""
    return float((values.max() - values).sum() / largest) if len(values) > 2 else None


def _of_closeness(values: Floats, persons: int) -> float | None:
    """The sum of an estimate's persons is scaled up to all."""
    if persons < 3:
        return None
    return float((values.max() - values).mean() * persons / ((persons - 1) * (persons - 2) / (2 * persons - 3)))


def _of_eigenvectors(network: Network, joined: igraph.Graph) -> float | None:
    labels = components(network)
    if not len(labels):
        return None
    giant = joined.induced_subgraph(np.flatnonzero(labels == np.bincount(labels).argmax()).tolist())
    if giant.vcount() < 3:
        return None
    values = np.array(giant.eigenvector_centrality(scale=True)).round(9)  # it starts at random, and ends near enough
    return _centralisation(values, giant.vcount() - 2)
