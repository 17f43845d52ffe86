"""Pairs of co-authors in order."""

from dataclasses import dataclass

import numpy as np

from kg.analyse.coauthors.counting import Rule
from kg.analyse.coauthors.network import Network
from kg.derive.projection import Ints
from kg.model.schema import EdgeKind

COAUTHORED_WITH = EdgeKind("COAUTHORED_WITH", "Author", "Author")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two persons, the smaller id first, their common papers, and the pair's weight by each rule.

    The dates are the papers' first digests, of the earliest and of the latest paper.
    """

    start: str
    stop: str
    papers: tuple[str, ...]
    full: float
    fractional: float
    newman: float
    first_seen: str
    last_seen: str


def top_pairs(network: Network, rule: Rule, count: int) -> list[Pair]:
    """The pairs of most weight by a rule; of equals, those of most by Newman's, then by ids."""
    weights = [-network.weights[held] for held in (Rule.NEWMAN, rule)]
    order = np.lexsort((network.pairs.second, network.pairs.first, *(np.round(weight, 9) for weight in weights)))
    return [pair_at(network, place) for place in order[:count].tolist()]


def pair_at(network: Network, place: int) -> Pair:
    """The pair at a place in the network's pairs."""
    pairs = network.pairs
    shared: Ints = pairs.groups[pairs.starts[place] : pairs.starts[place + 1]]
    dates = sorted(network.dates[paper] for paper in shared)
    return Pair(
        network.people[pairs.first[place]],
        network.people[pairs.second[place]],
        tuple(network.papers[paper] for paper in shared),
        full=float(network.weights[Rule.FULL][place]),
        fractional=float(network.weights[Rule.FRACTIONAL][place]),
        newman=float(network.weights[Rule.NEWMAN][place]),
        first_seen=dates[0],
        last_seen=dates[-1],
    )
