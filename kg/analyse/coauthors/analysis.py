"""All that the co-author network tells, at once."""

from dataclasses import dataclass

from kg.analyse.coauthors.bridges import Bridges
from kg.analyse.coauthors.communities import Communities
from kg.analyse.coauthors.figures import Figures
from kg.analyse.coauthors.growth import Month
from kg.analyse.coauthors.network import Network
from kg.analyse.coauthors.network_statistics import Statistics
from kg.analyse.coauthors.newman import NewmanTable
from kg.analyse.coauthors.ranking import Ranking


@dataclass(frozen=True, slots=True, eq=False)
class CoauthorAnalysis:
    """Figures, Newman's table, network statistics, persons in order, communities, what joins them, and the months.

    Pairs in order are made of `network` by `top_pairs`.
    """

    network: Network
    figures: Figures
    table: NewmanTable
    statistics: Statistics
    ranking: Ranking
    communities: Communities
    bridges: Bridges
    months: tuple[Month, ...]
