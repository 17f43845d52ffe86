"""Newman's table of a co-author network (M. E. J. Newman, PNAS 98, 404, 2001, and PNAS 101, 5200, 2004)."""

from dataclasses import dataclass

import numpy as np

from kg.analyse.coauthors.distances import Distances
from kg.analyse.coauthors.network import Network, component_sizes, to_igraph
from kg.derive.projection import Ints


@dataclass(frozen=True, slots=True)
class Spread:
    """The mean, the standard deviation and the largest of some counts; `counts` has (value, how many have it)."""

    mean: float
    deviation: float
    largest: int
    counts: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class NewmanTable:
    """The table's rows. Papers that are set aside count as papers and in what is said of them, but make no pairs.

    `papers` are those with a person; `collaborators` are of all persons, those without any included. `giant` and
    `second` are the persons in the two largest components, `giant_share` of all persons. `clustering` is the share of
    connected triples that are closed (3 triangles / triples). `assortativity` is the correlation of the degrees at the
    ends of pairs, None where all are the same.
    """

    papers: int
    persons: int
    papers_per_author: Spread
    authors_per_paper: Spread
    collaborators: Spread
    giant: int
    giant_share: float
    second: int
    distances: Distances
    clustering: float
    assortativity: float | None


def newman_table(network: Network, distances: Distances) -> NewmanTable:
    """The table of a network; `distances` are those in its giant component."""
    joined = to_igraph(network)
    sizes = np.sort(component_sizes(network))[::-1]
    giant, second = (int(size) if size > 1 else 0 for size in (*sizes[:2], *(0, 0))[:2])
    assortativity = joined.assortativity_degree(directed=False) if len(network.pairs.first) else np.nan
    return NewmanTable(
        papers=len(network.papers),
        persons=len(network.people),
        papers_per_author=spread(network.papers_of()),
        authors_per_paper=spread(network.sizes),
        collaborators=spread(network.degrees()),
        giant=giant,
        giant_share=giant / len(network.people) if network.people else 0.0,
        second=second,
        distances=distances,
        clustering=joined.transitivity_undirected(mode="zero"),
        assortativity=None if np.isnan(assortativity) else assortativity,
    )


def spread(values: Ints) -> Spread:
    """How some counts are spread; of none, all is 0."""
    if not len(values):
        return Spread(0.0, 0.0, 0, ())
    found, counts = np.unique(values, return_counts=True)
    pairs = tuple(zip(found.tolist(), counts.tolist(), strict=True))
    return Spread(float(values.mean()), float(values.std()), int(values.max()), pairs)
