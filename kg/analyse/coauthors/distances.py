"""How many steps of co-authors lie between two persons.

Persons on exactly the same papers are at the same distance from everybody else and at 1 from one another: one of
each such group is enough as a source and as a target, and counts for all of them.
"""

import random
from dataclasses import dataclass

import igraph
import numpy as np

from kg.analyse.coauthors.betweenness import EXACT_UP_TO
from kg.analyse.coauthors.counting import Floats
from kg.analyse.coauthors.network import Network, components, to_igraph
from kg.derive.projection import Ints

_PIVOTS = 2_000
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
