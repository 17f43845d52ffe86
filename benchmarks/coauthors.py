"""The co-author network against networkx, from the same network, and the seconds of what has no counterpart there.

Paths between all persons take networkx hours, so both find them in the network of the first months only, up to MOST
persons; all else is of the whole network.
"""

from collections.abc import Callable, Iterator
from typing import Any

import networkx as nx
import numpy as np

from benchmarks.measuring import Comparison, compare, seconds
from kg.analyse.coauthors import Network, Rule, analyse_coauthors, coauthor_network, to_networkx
from kg.analyse.coauthors.betweenness import betweenness
from kg.analyse.coauthors.communities import find_communities
from kg.analyse.coauthors.distances import paths
from kg.analyse.coauthors.growth import growth
from kg.analyse.coauthors.network import component_sizes, network_until, to_igraph
from kg.analyse.coauthors.partition import partition
from kg.analyse.coauthors.ranking import pagerank
from kg.model.graph import Graph

MOST = 2_500  # persons in the network of the first months

_Job = Callable[[], Any]


def compare_coauthors(graph: Graph, runs: int) -> Iterator[Comparison]:
    """Each analysis that networkx has too; what both find has to agree."""
    network = coauthor_network(graph)
    early = _first_months(network)
    for what, jobs in _of_whole(network).items():
        yield _compared(network, what, jobs, runs)
    for what, jobs in _of_paths(early).items():
        yield _compared(early, what, jobs, 1)


def time_coauthors(graph: Graph) -> dict[str, float]:
    """Seconds of the rest, and of all at once, by what it finds."""
    network = coauthor_network(graph)
    jobs: dict[str, _Job] = {
        "the network from its authors": lambda: coauthor_network(graph),
        "betweenness of all persons": lambda: betweenness(network),
        "distances of all persons": lambda: paths(network),
        "communities, month by month and by ten seeds": lambda: find_communities(graph, network),
        "growth": lambda: growth(network),
        "the whole co-author network": lambda: analyse_coauthors(graph),
    }
    return {what: seconds(job) for what, job in jobs.items()}


def _first_months(network: Network) -> Network:
    """Of the first months as many as have no more than MOST persons, and the first one in any case."""
    months = growth(network)
    fitting = [month.month for month in months if month.persons <= MOST] or [months[0].month]
    return network_until(network, fitting[-1])


def _compared(network: Network, what: str, jobs: tuple[_Job, _Job], runs: int) -> Comparison:
    ours, theirs = jobs
    persons = int((network.degrees() > 0).sum())
    found: list[Any] = []  # of both, in turn: once more for the check would take networkx minutes
    comparison = compare(
        f"{what} of {persons} co-authors / networkx",
        lambda: found.append(ours()),
        lambda: found.append(theirs()),
        "none",
        runs,
    )
    np.testing.assert_allclose(found[0], found[1], rtol=1e-5, atol=1e-7)
    return comparison


def _of_whole(network: Network) -> dict[str, tuple[_Job, _Job]]:
    held = to_networkx(network)
    return {
        "components": (
            lambda: sorted(component_sizes(network)),
            lambda: sorted(map(len, nx.connected_components(held))),
        ),
        "clustering": (lambda: to_igraph(network).transitivity_undirected(), lambda: nx.transitivity(held)),
        "assortativity": (
            lambda: to_igraph(network).assortativity_degree(directed=False),
            lambda: nx.degree_assortativity_coefficient(held),
        ),
        "PageRank": (
            lambda: pagerank(network, Rule.NEWMAN),
            lambda: list(nx.pagerank(held, weight="newman", tol=1e-10, max_iter=1000).values()),
        ),
        "communities (Leiden / Louvain)": (
            lambda: round(partition(network).modularity, 1),
            lambda: round(_louvain(held), 1),
        ),
    }


def _of_paths(network: Network) -> dict[str, tuple[_Job, _Job]]:
    held = to_networkx(network)
    held.remove_nodes_from(list(nx.isolates(held)))  # those of later months: networkx would go through all, each time
    linked = network.degrees() > 0
    return {
        "betweenness": (
            lambda: betweenness(network).scores[linked],
            lambda: list(nx.betweenness_centrality(held, normalized=False).values()),
        ),
        "distances": (lambda: paths(network).everywhere.mean, lambda: _mean_distance(held)),
    }


def _louvain(held: "nx.Graph[Any]") -> float:
    joined = held.subgraph([person for person, degree in held.degree() if degree])
    parts = nx.community.louvain_communities(joined, weight="newman", seed=1)
    return float(nx.community.modularity(joined, parts, weight="newman"))


def _mean_distance(held: "nx.Graph[Any]") -> float:
    steps = [step for _, near in nx.all_pairs_shortest_path_length(held) for step in near.values() if step]
    return float(np.mean(steps))
