"""The network statistics that bibliometrix prints (Aria & Cuccurullo, J. Informetrics 11, 2017: networkStat)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Statistics:
    """Statistics of all persons, those without co-authors included.

    `density` is the share of all possible pairs; `transitivity` as Newman's clustering; `diameter` and
    `average_path_length` are over the pairs of persons with a path between them. Centralisations (Freeman, Social
    Networks 1, 1978) are 0 where all are equal and 1 in a star; that of closeness and that of eigenvector centrality
    are of the giant component, as neither means much across components; None below three persons there.
    """

    size: int
    pairs: int
    density: float
    transitivity: float
    diameter: int
    average_path_length: float
    degree_centralisation: float | None
    betweenness_centralisation: float | None
    closeness_centralisation: float | None
    eigenvector_centralisation: float | None
