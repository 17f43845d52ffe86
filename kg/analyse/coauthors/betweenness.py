"""On how many shortest paths between others each co-author stands."""

import random
from dataclasses import dataclass

import igraph
import numpy as np

from kg.analyse.coauthors.counting import Floats
from kg.analyse.coauthors.network import Network, to_igraph
from kg.analyse.coauthors.twins import find_twins
from kg.derive.projection import Ints

EXACT_UP_TO = 20_000  # persons: above, paths from so many random ones are counted
_PIVOTS = 2_000
_BATCHES = 10
_SEED = 20231120


@dataclass(frozen=True, slots=True, eq=False)
class Betweenness:
    """Shortest paths of others through each person of a network, both ends unordered, in the order of its `people`.

    Where `pivots` is less than `persons`, those with a co-author, it is an estimate from that many random persons and
    `errors` are its standard errors; else it is exact and they are 0.
    """

    scores: Floats
    errors: Floats
    pivots: int
    persons: int

    @property
    def exact(self) -> bool:
        """Whether every person was a source."""
        return self.pivots == self.persons


def betweenness(network: Network, exact_up_to: int = EXACT_UP_TO, pivots: int = _PIVOTS) -> Betweenness:
    """Betweenness of all persons, from random pivots where those with a co-author are more than `exact_up_to`."""
    linked = np.flatnonzero(network.degrees())
    paths = to_igraph(network)
    if len(linked) <= exact_up_to:
        scores = _exact(network, paths, linked)
        return Betweenness(scores, np.zeros(len(scores)), len(linked), len(linked))
    drawn = random.Random(_SEED).sample(linked.tolist(), min(pivots, len(linked)))  # noqa: S311 - a sample, no secret
    batches = _sampled(paths, drawn, len(linked))
    return Betweenness(batches.mean(axis=0), batches.std(axis=0, ddof=1) / _BATCHES**0.5, len(drawn), len(linked))


def _exact(network: Network, paths: igraph.Graph, linked: Ints) -> Floats:
    """Paths from one of all who are on the same papers count for each of them: exact, and of half as many sources."""
    held = find_twins(network)
    groups = np.unique(held.of[linked])
    scores = np.zeros(len(network.people))
    for size in np.unique(held.sizes[groups]):
        sources = held.ones[groups[held.sizes[groups] == size]]
        scores += size * np.array(paths.betweenness(directed=False, sources=sources.tolist()))
    return scores


def _sampled(paths: igraph.Graph, drawn: list[int], sources: int) -> Floats:
    """An estimate for every vertex from each batch of pivots, scaled up to all sources."""
    batches = [drawn[start::_BATCHES] for start in range(_BATCHES)]
    return np.array(
        [np.array(paths.betweenness(directed=False, sources=batch)) * sources / len(batch) for batch in batches]
    )
