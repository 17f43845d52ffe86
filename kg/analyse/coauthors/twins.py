"""Persons on exactly the same papers: alike to everybody else, so that one of them stands for all.

They are neighbours of one another with the same other neighbours, so no shortest path leads from one through another,
and what one is the end of, each of them is.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from kg.analyse.coauthors.network import Network
from kg.derive.projection import Ints


@dataclass(frozen=True, slots=True, eq=False)
class Twins:
    """Groups of persons on the same papers that make pairs, those without any in one group.

    `of` is each person's group, `sizes` how many are in each, and `ones` the place of one of them.
    """

    of: Ints
    sizes: Ints
    ones: Ints


def find_twins(network: Network) -> Twins:
    """The groups of all persons of a network."""
    joining = network.joins[network.groups]
    members, papers = network.members[joining], network.groups[joining]
    order = np.lexsort((papers, members))
    listed = papers[order]
    places = np.searchsorted(members[order], np.arange(len(network.people) + 1))
    numbers: dict[bytes, int] = {}
    keys = (listed[start:stop].tobytes() for start, stop in pairwise(places.tolist()))
    of = np.array([numbers.setdefault(key, len(numbers)) for key in keys], np.int64)
    _, ones, sizes = np.unique(of, return_index=True, return_counts=True)
    return Twins(of, sizes.astype(np.int64), ones.astype(np.int64))
