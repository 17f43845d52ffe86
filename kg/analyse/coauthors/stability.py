"""How far a partition hangs on chance: how well those of other seeds agree with it."""

from dataclasses import dataclass

import igraph
import numpy as np

from kg.analyse.coauthors.counting import Floats
from kg.analyse.coauthors.network import Network
from kg.analyse.coauthors.partition import SEED, Partition, partition
from kg.derive.projection import Ints

_SEEDS = 10


@dataclass(frozen=True, slots=True, eq=False)
class Stability:
    """How partitions made anew with `seeds` other random seeds agree with the one shown.

    `rand` is the mean adjusted Rand index (Hubert & Arabie, J. Classification 2, 1985), `nmi` the mean normalised
    mutual information (Danon et al., J. Stat. Mech. P09008, 2005), with the least of each; `modularities` are theirs.
    `parts` has for each part the mean of its best Jaccard index with a part there (Hennig, CSDA 52, 2007).
    """

    seeds: int
    rand: float
    least_rand: float
    nmi: float
    least_nmi: float
    modularities: tuple[float, ...]
    parts: Floats


def stability(network: Network, shown: Partition, seeds: int = _SEEDS) -> Stability:
    """Compare with partitions of the same network that start from nothing, one for each seed."""
    others = [partition(network, seed=SEED + number) for number in range(1, seeds + 1)]
    linked = shown.parts >= 0
    if not linked.any():
        return Stability(seeds, 1.0, 1.0, 1.0, 1.0, (0.0,) * seeds, np.empty(0))
    one = shown.parts[linked]
    rand, nmi = (
        [igraph.compare_communities(one.tolist(), other.parts[linked].tolist(), method) for other in others]
        for method in ("adjusted_rand", "nmi")
    )
    best = np.array([best_jaccard(one, other.parts[linked]) for other in others])
    means = (float(np.mean(rand)), min(rand), float(np.mean(nmi)), min(nmi))
    return Stability(seeds, *means, tuple(other.modularity for other in others), best.mean(axis=0))


def best_jaccard(one: Ints, other: Ints) -> Floats:
    """For each part of one partition of some persons its best Jaccard index with a part of another."""
    overlaps = overlapping(one, other)
    best = np.zeros(int(one.max()) + 1)
    np.maximum.at(best, overlaps.one, overlaps.jaccard)
    return best


@dataclass(frozen=True, slots=True, eq=False)
class Overlaps:
    """Which parts of two partitions share persons, how many, and their Jaccard index."""

    one: Ints
    other: Ints
    shared: Ints
    jaccard: Floats


def overlapping(one: Ints, other: Ints) -> Overlaps:
    """All parts that overlap; -1 is no part."""
    sizes = (np.bincount(one[one >= 0], minlength=1), np.bincount(other[other >= 0], minlength=1))
    both = (one >= 0) & (other >= 0)
    found, shared = np.unique(np.column_stack([one[both], other[both]]), axis=0, return_counts=True)
    union = sizes[0][found[:, 0]] + sizes[1][found[:, 1]] - shared
    return Overlaps(found[:, 0], found[:, 1], shared.astype(np.int64), shared / union)
