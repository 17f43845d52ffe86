"""One-mode projection of a bipartite graph by a sparse matrix product.

Newman's weight of a pair is the sum over their common groups of 1/(n-1), n the members of the group
(M. E. J. Newman, Scientific collaboration networks II, Phys. Rev. E 64, 016132, 2001).
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Pairs:
    """All pairs of members that share a group, `first` < `second`, sorted by both.

    The groups of pair i, sorted, are `groups[starts[i]:starts[i + 1]]`; `weights` are Newman's.
    """

    first: Ints
    second: Ints
    weights: NDArray[np.float64]
    starts: Ints
    groups: Ints


def weights(members: Ints, groups: Ints, shape: tuple[int, int]) -> Any:
    """Newman's weights as an upper triangular sparse matrix of members by members.

    `members[i]` is in `groups[i]`; `shape` is (members, groups). Groups of one give no pair.
    """
    incidence = sparse.csr_array((np.ones(len(members)), (members, groups)), shape=shape)
    sizes = np.bincount(groups, minlength=shape[1])
    shares = np.divide(1.0, sizes - 1, out=np.zeros(shape[1]), where=sizes > 1)
    product = sparse.triu(incidence.multiply(shares[np.newaxis, :]).tocsr() @ incidence.T, k=1).tocsr()
    product.sort_indices()
    return product


def project(members: Ints, groups: Ints, shape: tuple[int, int]) -> Pairs:
    """All pairs with their weights and their common groups; each (member, group) is given once."""
    product = weights(members, groups, shape).tocoo()
    codes, shared = _pairs_of_groups(members, groups, shape[0])
    order = np.lexsort((shared, codes))
    starts = np.flatnonzero(np.diff(codes[order], prepend=-1))
    return Pairs(
        first=product.row.astype(np.int64),
        second=product.col.astype(np.int64),
        weights=product.data,
        starts=np.append(starts, len(codes)),
        groups=shared[order],
    )


def _pairs_of_groups(members: Ints, groups: Ints, count: int) -> tuple[Ints, Ints]:
    """Every pair of every group, as a code (first * count + second), and its group."""
    order = np.lexsort((members, groups))
    sorted_members, sorted_groups = members[order], groups[order]
    ids, begins, sizes = np.unique(sorted_groups, return_index=True, return_counts=True)
    codes, shared = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    for size in np.unique(sizes[sizes > 1]):  # groups of one size at a time: no loop over pairs
        alike = sizes == size
        rows = sorted_members[begins[alike][:, np.newaxis] + np.arange(size)]
        one, other = np.triu_indices(size, k=1)
        codes.append((rows[:, one] * count + rows[:, other]).ravel())
        shared.append(np.repeat(ids[alike], len(one)))
    return np.concatenate(codes), np.concatenate(shared)
