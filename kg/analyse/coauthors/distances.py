"""How many steps of co-authors lie between two persons: found for one of all who are on the same papers."""

import random
from dataclasses import dataclass

import igraph
import numpy as np

from kg.analyse.coauthors.betweenness import EXACT_UP_TO
from kg.analyse.coauthors.counting import Floats
from kg.analyse.coauthors.network import Network, components
from kg.analyse.coauthors.twins import Twins, find_twins
from kg.derive.projection import Ints

_PIVOTS = 2_000
_FEWEST = 10  # of a sample in the giant component: of fewer a sample of its own is drawn
_SEED = 20231120
_CHUNK = 256  # sources at a time: their distances to all others are held at once


@dataclass(frozen=True, slots=True)
class Distances:
    """Distances of pairs of persons with a path between them: `counts` has (steps, pairs).

    Where `pivots` is less than `persons`, all is an estimate from that many random persons: `error` is the standard
    error of the mean, and `longest` the longest path seen; else it is exact and the error is 0.
    """

    mean: float
    error: float
    longest: int
    counts: tuple[tuple[int, float], ...]
    pivots: int
    persons: int

    @property
    def exact(self) -> bool:
        """Whether every person was a source."""
        return self.pivots == self.persons


@dataclass(frozen=True, slots=True, eq=False)
class Paths:
    """Distances in the whole network and in its giant component.

    `closeness` is that of each person of the giant component: the others there by the sum of the steps to them; an
    estimate's persons are the drawn ones.
    """

    everywhere: Distances
    giant: Distances
    closeness: Floats


def paths(network: Network, exact_up_to: int = EXACT_UP_TO, pivots: int = _PIVOTS) -> Paths:
    """All distances, from random pivots where the persons with a co-author are more than `exact_up_to`."""
    linked = np.flatnonzero(network.degrees())
    if not len(linked):
        return Paths(Distances(0.0, 0.0, 0, (), 0, 0), Distances(0.0, 0.0, 0, (), 0, 0), np.empty(0))
    held = find_twins(network)
    labels = components(network)
    giant = np.bincount(labels).argmax()
    exact = len(linked) <= exact_up_to
    drawn = linked if exact else _drawn(linked, pivots)
    inside, persons = drawn[labels[drawn] == giant], np.flatnonzero(labels == giant)
    if len(inside) < min(len(persons), _FEWEST):
        inside = _drawn(persons, pivots)
    sources, rows = np.unique(held.of[np.concatenate([drawn, inside])], return_inverse=True)
    counts = _steps(_between(network, held), held.sizes, sources)[rows]
    within = counts[len(drawn) :]
    closeness = (len(persons) - 1) / (within @ np.arange(counts.shape[1]))
    return Paths(_told(counts[: len(drawn)], len(linked)), _told(within, len(persons)), closeness)


def _drawn(linked: Ints, pivots: int) -> Ints:
    chosen = random.Random(_SEED).sample(linked.tolist(), min(pivots, len(linked)))  # noqa: S311 - a sample, no secret
    return np.sort(np.array(chosen, np.int64))


def _between(network: Network, held: Twins) -> igraph.Graph:
    """Which groups of twins meet."""
    ends = np.sort(np.column_stack([held.of[network.pairs.first], held.of[network.pairs.second]]), axis=1)
    return igraph.Graph(len(held.sizes), np.unique(ends[ends[:, 0] != ends[:, 1]], axis=0))


def _steps(joined: igraph.Graph, sizes: Ints, sources: Ints) -> Ints:
    """How many persons are 0, 1, 2 ... steps from one of each source group, in a row for each; 0 is never counted."""
    rows = []
    for start in range(0, len(sources), _CHUNK):
        chunk = sources[start : start + _CHUNK]
        found = np.array(joined.distances(chunk.tolist()), np.float64)
        found[found == 0] = 1  # those on the same papers
        longest = int(found[np.isfinite(found)].max())
        counts = np.column_stack([(found == steps) @ sizes for steps in range(longest + 1)])
        counts[:, 1] -= 1  # nobody is apart from themselves
        rows.append(counts)
    widest = max(counts.shape[1] for counts in rows)
    return np.concatenate([np.pad(counts, ((0, 0), (0, widest - counts.shape[1]))) for counts in rows])


def _told(counts: Ints, persons: int) -> Distances:
    """Distances from a row for each source, scaled up to all persons; each pair is met from both ends."""
    pivots = len(counts)
    steps = np.arange(counts.shape[1])
    sums, reached = counts @ steps, counts.sum(axis=1)
    mean = float(sums.sum() / reached.sum())
    exact = pivots >= persons
    spread = 0.0 if exact else float((sums - mean * reached).std(ddof=1) / reached.mean() / pivots**0.5)
    total = counts.sum(axis=0) * (persons / pivots) / 2
    found = tuple((int(step), float(total[step])) for step in np.flatnonzero(total))
    return Distances(mean, spread, int(np.flatnonzero(total).max()), found, pivots, persons)
