"""How the network grew, month by month."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse import csgraph

from kg.analyse.coauthors.network import Network
from kg.derive.projection import Ints


@dataclass(frozen=True, slots=True)
class Month:
    """What the papers first seen in a month added.

    `authors` are the persons on them, `new` of them never seen before, `returning` seen in an earlier month, `again`
    seen in a later one; the same for `pairs`. In the last month nobody can be seen again yet. `persons`, `giant` and
    `giant_share` are of the whole network at the end of the month: all persons seen by then, and those of them in the
    largest component. Authors and persons are those of all papers, pairs those of papers that make pairs.
    """

    month: str
    papers: int
    authors: int
    new: int
    returning: int
    again: int
    pairs: int
    new_pairs: int
    returning_pairs: int
    again_pairs: int
    persons: int
    giant: int
    giant_share: float


def growth(network: Network) -> tuple[Month, ...]:
    """Every month with papers, in order."""
    months = network.months
    paper_months = np.searchsorted(months, [date[:7] for date in network.dates]) if months else np.empty(0, np.int64)
    pair_numbers = np.repeat(np.arange(len(network.pairs.first)), np.diff(network.pairs.starts))
    authors = _Seen.of(network.members, paper_months[network.groups])
    pairs = _Seen.of(pair_numbers, paper_months[network.pairs.groups])
    found = []
    for month, name in enumerate(months):
        persons = int((authors.first <= month).sum())
        giant = _giant(network, pairs.first <= month)
        found.append(
            Month(
                name,
                int((paper_months == month).sum()),
                *authors.counts(month),
                *pairs.counts(month),
                persons,
                giant,
                giant / persons if persons else 0.0,
            )
        )
    return tuple(found)


@dataclass(frozen=True, slots=True, eq=False)
class _Seen:
    """In which months things were seen: once for each thing and month, and the first and last month of each thing."""

    things: Ints
    months: Ints
    first: Ints
    last: Ints

    @classmethod
    def of(cls, things: Ints, months: Ints) -> "_Seen":
        once = np.unique(np.column_stack([things, months]), axis=0).astype(np.int64)
        ids, starts, counts = np.unique(once[:, 0], return_index=True, return_counts=True)
        numbered = np.searchsorted(ids, once[:, 0]).astype(np.int64)
        return cls(numbered, once[:, 1], once[starts, 1], once[starts + counts - 1, 1])

    def counts(self, month: int) -> tuple[int, int, int, int]:
        """All, new, returning and seen again."""
        here = self.things[self.months == month]
        new = int((self.first[here] == month).sum())
        return len(here), new, len(here) - new, int((self.last[here] > month).sum())


def _giant(network: Network, joined: NDArray[np.bool_]) -> int:
    """The persons of the largest component of some of the pairs; nobody where there is no pair."""
    if not joined.any():
        return 0
    ends = (network.pairs.first[joined], network.pairs.second[joined])
    shape = (len(network.people), len(network.people))
    labels = csgraph.connected_components(sparse.coo_array((np.ones(len(ends[0])), ends), shape), directed=False)[1]
    return int(np.bincount(labels).max())
