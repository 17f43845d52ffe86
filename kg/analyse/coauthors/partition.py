"""Parts of the network that are joined more to themselves than to the rest, by the Leiden algorithm.

V. A. Traag, L. Waltman, N. J. van Eck, From Louvain to Leiden, Scientific Reports 9, 5233, 2019, here for modularity
(M. E. J. Newman, Phys. Rev. E 70, 056131, 2004) with Newman's weights, until two iterations raise it no more.
"""

from dataclasses import dataclass

import igraph
import numpy as np

from kg.analyse.coauthors.counting import Rule
from kg.analyse.coauthors.network import Network
from kg.analyse.seeded import seeded
from kg.derive.projection import Ints

SEED = 20231120
_RISE = 1e-9  # less is the rounding of sums


@dataclass(frozen=True, slots=True, eq=False)
class Partition:
    """The part of each person, numbered from 0 without gaps, -1 for those without co-authors; and its modularity."""

    parts: Ints
    modularity: float


def partition(network: Network, start: Ints | None = None, seed: int = SEED) -> Partition:
    """Leiden's partition; `start` are the parts that persons were in before, -1 for those in none."""
    linked = np.flatnonzero(network.degrees())
    parts = np.full(len(network.people), -1, np.int64)
    if not len(linked):
        return Partition(parts, 0.0)
    ends = np.searchsorted(linked, np.column_stack([network.pairs.first, network.pairs.second]))
    joined = igraph.Graph(len(linked), ends)
    weights = network.weights[Rule.NEWMAN].tolist()
    with seeded(seed):
        parts[linked], modularity = _best(joined, weights, None if start is None else _numbered(start[linked]))
    return Partition(parts, modularity)


def _best(joined: igraph.Graph, weights: list[float], start: list[int] | None) -> tuple[list[int], float]:
    """Iterate while modularity rises: igraph's own way, until no part changes, may go round for ever among equals."""
    parts, best = start or list(range(joined.vcount())), -1.0
    while True:
        found = joined.community_leiden("modularity", weights=weights, n_iterations=2, initial_membership=parts)
        modularity = float(joined.modularity(found.membership, weights=weights))
        if modularity <= best + _RISE:
            return parts, best
        parts, best = found.membership, modularity


def _numbered(start: Ints) -> list[int]:
    """Parts without gaps, everybody who was in none in one of their own."""
    alone = np.flatnonzero(start < 0)
    apart = start.copy()
    apart[alone] = start.max(initial=-1) + 1 + np.arange(len(alone))
    return np.unique(apart, return_inverse=True)[1].tolist()  # type: ignore[no-any-return]
