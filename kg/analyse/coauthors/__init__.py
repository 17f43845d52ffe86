"""The co-author network: counted by three rules, measured, ranked, parted into communities, followed over months."""

from kg.analyse.coauthors.analysis import COAUTHOR_TABLES, CoauthorAnalysis, analyse_coauthors
from kg.analyse.coauthors.bridges import Bridge, Bridges, BridgingPair, BridgingPerson
from kg.analyse.coauthors.communities import Communities, Community
from kg.analyse.coauthors.counting import Rule
from kg.analyse.coauthors.events import Event
from kg.analyse.coauthors.figures import Figures, measure_coauthors
from kg.analyse.coauthors.growth import Month
from kg.analyse.coauthors.network import AUTHORED, Network, coauthor_network, to_networkx
from kg.analyse.coauthors.network_statistics import Statistics
from kg.analyse.coauthors.newman import NewmanTable, Spread
from kg.analyse.coauthors.pairs import COAUTHORED_WITH, Pair, top_pairs
from kg.analyse.coauthors.ranking import MEASURES, RankedAuthor, Ranking, papers_of_authors, rank_authors

__all__ = [
    "AUTHORED",
    "COAUTHORED_WITH",
    "COAUTHOR_TABLES",
    "MEASURES",
    "Bridge",
    "Bridges",
    "BridgingPair",
    "BridgingPerson",
    "CoauthorAnalysis",
    "Communities",
    "Community",
    "Event",
    "Figures",
    "Month",
    "Network",
    "NewmanTable",
    "Pair",
    "RankedAuthor",
    "Ranking",
    "Rule",
    "Spread",
    "Statistics",
    "analyse_coauthors",
    "coauthor_network",
    "measure_coauthors",
    "papers_of_authors",
    "rank_authors",
    "to_networkx",
    "top_pairs",
]
