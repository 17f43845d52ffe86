"""Papers, methods and authors joined where they share benchmarks, rarer benchmarks weighing more."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from kg.analyse.benchmarks.links import MAX_PERSONS, Link, Links, link_benchmarks
from kg.derive.projection import weights
from kg.model import edges
from kg.model.graph import Graph
from kg.model.records import edges_of
from kg.model.schema import EdgeKind

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True)
class SharedPair:
    """Two members on common benchmarks, the smaller id first; `links` are (one's, the other's), by benchmark.

    `weight` is the sum over them of 1/(n-1), n the members on the benchmark. `common_papers` are those that both
    stand in: co-authors share the benchmarks of their papers without meeting on them.
    """

    one: str
    other: str
    weight: float
    links: tuple[tuple[Link, Link], ...]
    common_papers: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class SharedNetwork:
    """The network of the `links`: `weights` and `apart` are upper triangular sparse matrices over `members` (sorted).

    `on` are the links of a member by benchmark, `papers` all its papers; `apart` has only pairs with none in common.
    """

    links: Links
    members: tuple[str, ...]
    on: Mapping[str, Mapping[str, Link]]
    papers: Mapping[str, Set[str]]
    weights: Any
    apart: Any

    @property
    def pairs(self) -> int:
        """How many pairs share a benchmark."""
        return int(self.weights.nnz)

    @property
    def pairs_apart(self) -> int:
        """How many of them have no paper in common."""
        return int(self.apart.nnz)

    def strongest(self, count: int, *, apart: bool = False) -> list[SharedPair]:
        """The pairs of most weight, ties by id; of those without a common paper where `apart`."""
        held = (self.apart if apart else self.weights).tocoo()
        return self._pairs(held.row, held.col, held.data, count)

    def around(self, member: str, count: int, *, apart: bool = False) -> list[SharedPair]:
        """The strongest pairs of one member, which is `one` or `other` of each; none where it shares nothing."""
        if member not in self.on:
            return []
        held, place = (self.apart if apart else self.weights).tocoo(), self.members.index(member)
        own = (held.row == place) | (held.col == place)
        return self._pairs(held.row[own], held.col[own], held.data[own], count)

    def to_networkx(self) -> "nx.Graph[str]":
        """The members, and their pairs with `weight`, for people who go on in Python."""
        import networkx as nx  # here: reports need none of it

        network: nx.Graph[str] = nx.Graph()
        network.add_nodes_from(self.members)
        held = self.weights.tocoo()
        ends = zip(held.row.tolist(), held.col.tolist(), held.data.tolist(), strict=True)
        network.add_weighted_edges_from((self.members[i], self.members[j], weight) for i, j, weight in ends)
        return network

    def _pairs(self, first: Any, second: Any, held: NDArray[np.float64], count: int) -> list[SharedPair]:
        order = np.lexsort((second, first, -held.round(12)))[:count]  # equal sums may differ in their last digits
        return [self._pair(self.members[first[i]], self.members[second[i]], float(held[i])) for i in order]

    def _pair(self, one: str, other: str, weight: float) -> SharedPair:
        here, there = self.on[one], self.on[other]
        links = tuple((here[benchmark], there[benchmark]) for benchmark in sorted(here.keys() & there.keys()))
        return SharedPair(one, other, weight, links, tuple(sorted(self.papers[one] & self.papers[other])))


def share_benchmarks(
    graph: Graph, label: str, min_confidence: float = 0.0, max_persons: int = MAX_PERSONS
) -> SharedNetwork:
    """The network of papers, methods or authors (`Paper`, `Method`, `Author`) that share benchmarks."""
    links = link_benchmarks(graph, label, min_confidence, max_persons)
    on: defaultdict[str, dict[str, Link]] = defaultdict(dict)
    for link in links.links:
        on[link.member][link.benchmark] = link
    members = tuple(sorted(on))
    papers = _papers(graph, links)
    held = _projected(members, on)
    met = _projected(members, papers) > 0
    apart = held - held.multiply(met)
    apart.eliminate_zeros()
    return SharedNetwork(links, members, dict(on), papers, held, apart)


def _papers(graph: Graph, links: Links) -> dict[str, set[str]]:
    """The papers of each member: for an author all of them, not only those on benchmarks."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for link in links.links:
        found[link.member].update(link.papers)
    if links.label == "Author":
        for edge in edges_of(graph, EdgeKind("AUTHORED", "Author", "Paper"), edges.Authored):
            if edge.start in found:
                found[edge.start].add(edge.stop)
    return dict(found)


def _projected(members: tuple[str, ...], groups: Mapping[str, Collection[str]]) -> Any:
    """Newman's weights of the members that share groups."""
    places = {group: place for place, group in enumerate(sorted({one for held in groups.values() for one in held}))}
    pairs = [(row, places[group]) for row, member in enumerate(members) for group in groups[member]]
    rows, columns = np.array(pairs, np.int64).reshape(-1, 2).T
    return sparse.csr_array(weights(rows, columns, (len(members), len(places))))
