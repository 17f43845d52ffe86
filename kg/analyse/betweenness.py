"""On how many shortest paths between others each co-author stands."""

import random
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import igraph

from kg.model import edges

EXACT_UP_TO = 20_000  # persons: above, paths from so many random ones are counted
_PIVOTS = 2_000
_BATCHES = 10
_SEED = 20231120


@dataclass(frozen=True, slots=True)
class Betweenness:
    """Shortest paths of others through each person, both ends unordered.

    Where `pivots` is less than `persons`, it is an estimate from that many random persons and `errors` are its
    standard errors; else it is exact and they are 0.
    """

    scores: Mapping[str, float]
    errors: Mapping[str, float]
    pivots: int
    persons: int

    @property
    def exact(self) -> bool:
        """Whether every person was a source."""
        return self.pivots == self.persons


def betweenness(
    pairs: Sequence[edges.CoauthoredWith], exact_up_to: int = EXACT_UP_TO, pivots: int = _PIVOTS
) -> Betweenness:
    """Betweenness of all persons in the pairs, from random pivots where they are more than `exact_up_to`."""
    people = sorted({end for pair in pairs for end in (pair.start, pair.stop)})
    place = {person: number for number, person in enumerate(people)}
    network = igraph.Graph(len(people), [(place[pair.start], place[pair.stop]) for pair in pairs])
    if len(people) <= exact_up_to:
        scores = network.betweenness(directed=False)
        return Betweenness(dict(zip(people, scores, strict=True)), dict.fromkeys(people, 0.0), len(people), len(people))
    batches = _sampled(network, min(pivots, len(people)))
    return Betweenness(
        {person: statistics.fmean(batch[i] for batch in batches) for i, person in enumerate(people)},
        {person: statistics.stdev([batch[i] for batch in batches]) / _BATCHES**0.5 for i, person in enumerate(people)},
        min(pivots, len(people)),
        len(people),
    )


def _sampled(network: igraph.Graph, pivots: int) -> list[list[float]]:
    """An estimate for every vertex from each batch of pivots, scaled up to all sources."""
    count = network.vcount()
    drawn = random.Random(_SEED).sample(range(count), pivots)  # noqa: S311 - a sample, no secret
    batches = [drawn[start::_BATCHES] for start in range(_BATCHES)]
    return [
        [score * count / len(batch) for score in network.betweenness(directed=False, sources=batch)]
        for batch in batches
    ]
