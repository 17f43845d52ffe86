"""On how many shortest paths between others each co-author stands.

Brandes' accumulation (U. Brandes, A faster algorithm for betweenness centrality, J. Math. Sociology 25, 163, 2001)
for many sources at a time, as products of a sparse matrix. Persons who stand on one paper only have no path through
them, and those of one paper have the same distances to all others: they count as one node with their number as
weight, which leaves less than half of the nodes and edges and changes no result.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from kg.model import edges

# Sources times edge ends that are still counted in full: some ten seconds.
BUDGET = 700_000_000
_SEED = 20231120
_BATCH = 32  # sources at a time: what fits in the processor's cache is fastest

Floats = NDArray[np.float64]


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


@dataclass(frozen=True, slots=True)
class _Network:
    """Persons in nodes: `node_of` each person, the number of persons in a node, and which nodes are joined."""

    node_of: Mapping[str, int]
    persons: NDArray[np.float32]
    joined: Any


def betweenness(pairs: Sequence[edges.CoauthoredWith], budget: int = BUDGET) -> Betweenness:
    """Betweenness of all persons in the pairs, from as many random pivots as the budget allows."""
    network = _network(pairs)
    people = sorted(network.node_of)
    sources = _sources(network, people, budget)
    pivots = sum(sources.values())
    total, squares = _accumulate(network, sources)
    scale = len(people) / max(pivots, 1) / 2  # halved: every path was walked from both of its ends
    spread = np.sqrt(np.maximum(squares - total**2 / max(pivots, 1), 0)) * (pivots < len(people))
    return Betweenness(
        {person: float(total[node]) * scale for person, node in network.node_of.items()},
        {person: float(spread[node]) * scale for person, node in network.node_of.items()},
        pivots,
        len(people),
    )


def _network(pairs: Sequence[edges.CoauthoredWith]) -> _Network:
    papers: defaultdict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        papers[pair.start].update(pair.papers)
        papers[pair.stop].update(pair.papers)
    groups = {person: (min(found), "") if len(found) == 1 else ("", person) for person, found in papers.items()}
    numbers = {group: number for number, group in enumerate(sorted(set(groups.values())))}
    node_of = {person: numbers[groups[person]] for person in sorted(groups)}
    persons = np.bincount(list(node_of.values()), minlength=len(numbers)).astype(np.float32)
    joined = {(node_of[pair.start], node_of[pair.stop]) for pair in pairs}
    return _Network(node_of, persons, _adjacency(sorted(joined), len(numbers)))


def _adjacency(joined: Sequence[tuple[int, int]], count: int) -> Any:
    ends = np.array([pair for pair in joined if pair[0] != pair[1]], dtype=np.int64).reshape(-1, 2)
    half = sparse.coo_array((np.ones(len(ends)), (ends[:, 0], ends[:, 1])), shape=(count, count)).tocsr()
    both = (half + half.T).tocsr()
    both.data[:] = 1  # a pair of nodes may stand in both orders
    return both.astype(np.float32)


def _sources(network: _Network, people: Sequence[str], budget: int) -> dict[int, int]:
    """The nodes to start from, and how many persons each of them stands for."""
    affordable = budget // max(network.joined.nnz, 1)
    if affordable >= len(network.persons):
        return {node: int(count) for node, count in enumerate(network.persons)}
    pivots = random.Random(_SEED).sample(people, min(affordable, len(people)))  # noqa: S311  # a sample, no secret
    return dict(sorted(Counter(network.node_of[person] for person in pivots).items()))


def _accumulate(network: _Network, sources: Mapping[int, int]) -> tuple[Floats, Floats]:
    """For each node, the sum over the sources of the paths through it, and the sum of its squares."""
    nodes, weights = np.array(list(sources), np.int64), np.array(list(sources.values()), np.float64)
    total, squares = np.zeros(len(network.persons)), np.zeros(len(network.persons))
    for start in range(0, len(nodes), _BATCH):
        batch, weight = nodes[start : start + _BATCH], weights[start : start + _BATCH]
        through = _paths_through(network.joined, network.persons, batch)
        if not np.isfinite(through).all():  # more paths than single precision can count
            through = _paths_through(network.joined.astype(np.float64), network.persons.astype(np.float64), batch)
        total += through @ weight
        squares += through.astype(np.float64) ** 2 @ weight
    return total, squares


def _paths_through(joined: Any, persons: NDArray[Any], sources: NDArray[np.int64]) -> NDArray[Any]:
    """Nodes by sources: the share of the shortest paths from the source to all persons that lead through the node."""
    with np.errstate(over="ignore", invalid="ignore"):
        levels = _levels(joined, sources)
        flow, through = np.zeros_like(levels[0]), np.zeros_like(levels[0])
        for paths in reversed(levels[1:]):
            here = flow * paths
            through += here
            flow = joined @ np.divide(persons[:, np.newaxis] + here, paths, out=np.zeros_like(paths), where=paths > 0)
    return through


def _levels(joined: Any, sources: NDArray[np.int64]) -> list[NDArray[Any]]:
    """Breadth first: for each distance from the source, the number of shortest paths to the nodes at it."""
    paths = np.zeros((joined.shape[0], len(sources)), joined.dtype)
    paths[sources, np.arange(len(sources))] = 1
    seen = paths > 0
    levels = [paths]
    while True:
        paths = joined @ paths
        paths[seen] = 0
        if not paths.any():
            return levels
        levels.append(paths)
        seen |= paths > 0
