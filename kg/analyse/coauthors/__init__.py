"""The co-author network: counted by three rules, measured, ranked, parted into communities, followed over months."""

from kg.analyse.coauthors.analysis import CoauthorAnalysis
from kg.analyse.coauthors.counting import Rule
from kg.analyse.coauthors.figures import Figures, measure_coauthors
from kg.analyse.coauthors.network import AUTHORED, Network, coauthor_network, to_networkx
from kg.analyse.coauthors.pairs import COAUTHORED_WITH, Pair, strongest_pairs, top_pairs
from kg.analyse.coauthors.ranking import MEASURES, RankedAuthor, Ranking, papers_of_authors, rank_authors

__all__ = [
    "AUTHORED",
    "COAUTHORED_WITH",
    "MEASURES",
    "CoauthorAnalysis",
    "Figures",
    "Network",
    "Pair",
    "RankedAuthor",
    "Ranking",
    "Rule",
    "coauthor_network",
    "measure_coauthors",
    "papers_of_authors",
    "rank_authors",
    "strongest_pairs",
    "to_networkx",
    "top_pairs",
]
