"""All that the co-author network tells, at once."""

from dataclasses import dataclass

from kg.analyse.coauthors.bridges import Bridges, find_bridges
from kg.analyse.coauthors.communities import Communities, find_communities
from kg.analyse.coauthors.distances import paths
from kg.analyse.coauthors.figures import Figures, measure_coauthors
from kg.analyse.coauthors.growth import Month, growth
from kg.analyse.coauthors.network import Network, coauthor_network
from kg.analyse.coauthors.network_statistics import Statistics, network_statistics
from kg.analyse.coauthors.newman import NewmanTable, newman_table
from kg.analyse.coauthors.ranking import Ranking, rank_authors
from kg.model.graph import Graph

# The labels and relationship types that the analysis reads: a store need load no more.
COAUTHOR_TABLES = frozenset(
    "Graph Digest Paper Author Method Benchmark AUTHORED PROPOSES USES COMPARES_WITH INTRODUCES EVALUATES_ON "
    "TRAINS_ON".split()
)


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


def analyse_coauthors(graph: Graph) -> CoauthorAnalysis:
    """All of it, for a graph that has the tables COAUTHOR_TABLES."""
    network = coauthor_network(graph)
    distances = paths(network)
    ranking = rank_authors(graph, network)
    communities = find_communities(graph, network)
    return CoauthorAnalysis(
        network=network,
        figures=measure_coauthors(graph, network),
        table=newman_table(network, distances.giant),
        statistics=network_statistics(network, distances, ranking.paths),
        ranking=ranking,
        communities=communities,
        bridges=find_bridges(network, communities),
        months=growth(network),
    )
