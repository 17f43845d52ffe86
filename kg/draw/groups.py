"""Communities of a picture: nodes that are joined more to one another than to the rest."""

import igraph
import numpy as np

from kg.analyse.seeded import seeded
from kg.derive.projection import Ints

SEED = 20231120
_ITERATIONS = 10


def communities(graph: igraph.Graph) -> Ints:
    """The community of each vertex, the largest first, by the Leiden algorithm for modularity.

    V. A. Traag, L. Waltman, N. J. van Eck, From Louvain to Leiden, Scientific Reports 9, 5233, 2019.
    """
    if not graph.ecount():
        return np.arange(graph.vcount())
    with seeded(SEED):
        found = graph.community_leiden("modularity", weights="weight", n_iterations=_ITERATIONS).membership
    return _by_size(np.array(found, np.int64))


def _by_size(found: Ints) -> Ints:
    """The same parts, numbered by size, of equals by their first vertex."""
    parts, firsts, sizes = np.unique(found, return_index=True, return_counts=True)
    order = np.lexsort((firsts, -sizes))
    numbers = np.empty(len(parts), np.int64)
    numbers[order] = np.arange(len(parts))
    return numbers[found]
