"""Three rules of how much a paper of n persons counts towards each of its pairs.

- full: 1. An author's weighted degree, the sum over their pairs, counts co-authors as often as they were met.
- fractional: 2/(n(n-1)), so that a paper gives 1 in all, whatever its length (Leydesdorff & Park, Full and fractional
  counting in bibliometric networks, J. Informetrics 11, 2017). Half the weighted degree is an author's share of the
  papers with others: 1/n for each.
- newman: 1/(n-1) (M. E. J. Newman, Scientific collaboration networks II, Phys. Rev. E 64, 016132, 2001; VOSviewer
  calls it fractional). The weighted degree is the number of papers with others.
"""

from collections.abc import Mapping
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from kg.derive.projection import Ints, Pairs

Floats = NDArray[np.float64]


class Rule(StrEnum):
    """How a paper counts towards each of its pairs."""

    FULL = "full"
    FRACTIONAL = "fractional"
    NEWMAN = "newman"


def pair_weights(sizes: Ints, pairs: Pairs) -> Mapping[Rule, Floats]:
    """The weight of each pair by rule; `sizes` are the persons of each paper, the pairs' groups."""
    persons = np.maximum(sizes, 2).astype(np.float64)  # a paper of one person makes no pair
    shares = {
        Rule.FULL: np.ones(len(sizes)),
        Rule.FRACTIONAL: 2 / (persons * (persons - 1)),
        Rule.NEWMAN: 1 / (persons - 1),
    }
    return {rule: _summed(share, pairs) for rule, share in shares.items()}


def _summed(shares: Floats, pairs: Pairs) -> Floats:
    return np.add.reduceat(shares[pairs.groups], pairs.starts[:-1]) if len(pairs.first) else np.empty(0)
