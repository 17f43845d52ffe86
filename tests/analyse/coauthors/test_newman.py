"""Newman's table and the network statistics: by hand, and as networkx counts them."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kg.analyse.coauthors import Network, NewmanTable, Statistics, to_networkx
from kg.analyse.coauthors.betweenness import betweenness
from kg.analyse.coauthors.distances import paths
from kg.analyse.coauthors.network_statistics import network_statistics
from kg.analyse.coauthors.newman import newman_table
from tests.analyse.coauthors.networks import giant_of, name, network_of, random_lists

# A triangle with a tail of one, a pair, and one who writes alone.
LISTS = ("Ann A, Bo B, Cy C", "Cy C, Di D", "Ed E, Flo F", "Gus G", "Ann A, Bo B")


def table_of(network: Network) -> NewmanTable:
    return newman_table(network, paths(network).giant)


def statistics_of(network: Network) -> Statistics:
    return network_statistics(network, paths(network), betweenness(network))


def test_the_table_of_a_small_network_by_hand() -> None:
    table = table_of(network_of(*LISTS))
    assert (table.papers, table.persons) == (5, 7)
    assert table.papers_per_author.mean == pytest.approx(10 / 7)
    assert table.papers_per_author.counts == ((1, 4), (2, 3))
    assert (table.authors_per_paper.mean, table.authors_per_paper.largest) == (2.0, 3)
    assert table.collaborators.counts == ((0, 1), (1, 3), (2, 2), (3, 1))
    assert table.collaborators.mean == pytest.approx(10 / 7)
    assert (table.giant, table.giant_share, table.second) == (4, pytest.approx(4 / 7), 2)
    # four pairs at one step, and the tail at two from Ann and from Bo
    assert table.distances.counts == ((1, 4.0), (2, 2.0))
    assert table.distances.mean == pytest.approx(8 / 6)
    # one triangle; triples: one each at Ann and Bo, three at Cy
    assert table.clustering == pytest.approx(3 / 5)


def test_the_statistics_of_a_star_by_hand() -> None:
    found = statistics_of(network_of("Mid M, Ann A", "Mid M, Bo B", "Mid M, Cy C"))
    assert (found.size, found.pairs, found.density, found.diameter) == (4, 3, 0.5, 2)
    assert found.average_path_length == pytest.approx(1.5)
    assert found.degree_centralisation == pytest.approx(1.0)
    assert found.betweenness_centralisation == pytest.approx(1.0)
    assert found.closeness_centralisation == pytest.approx(1.0)
    assert found.transitivity == 0.0


def test_nobody_stands_out_where_all_know_each_other() -> None:
    found = statistics_of(network_of("Ann A, Bo B, Cy C, Di D"))
    assert (found.degree_centralisation, found.betweenness_centralisation, found.closeness_centralisation) == (0, 0, 0)
    assert found.eigenvector_centralisation == pytest.approx(0.0)
    assert table_of(network_of("Ann A, Bo B, Cy C, Di D")).assortativity is None


@pytest.mark.parametrize("lists", [(), ("Ann A",), ("Ann A, Bo B",)], ids=["nobody", "one", "two"])
def test_what_cannot_be_said_of_so_few_is_none(lists: tuple[str, ...]) -> None:
    network = network_of(*lists)
    found = statistics_of(network)
    assert (found.size, found.degree_centralisation, found.eigenvector_centralisation) == (
        len(network.people),
        None,
        None,
    )
    assert table_of(network).distances.mean == max(0, len(network.people) - 1)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10**6))
def test_the_figures_are_those_of_networkx(seed: int) -> None:
    network = network_of(*random_lists(seed))
    theirs = to_networkx(network)
    table, statistics = table_of(network), statistics_of(network)
    sizes = sorted(map(len, nx.connected_components(theirs)), reverse=True)
    assert [table.giant, table.second] == [size if size > 1 else 0 for size in [*sizes, 0][:2]]
    assert table.clustering == statistics.transitivity == pytest.approx(nx.transitivity(theirs))
    assert statistics.density == pytest.approx(nx.density(theirs))
    lengths = [d for _, near in nx.all_pairs_shortest_path_length(theirs) for d in near.values() if d]
    assert statistics.diameter == max(lengths)
    assert statistics.average_path_length == pytest.approx(np.mean(lengths))
    degrees = {theirs.degree(node) for edge in theirs.edges for node in edge}
    assume(len(degrees) > 1)
    assert table.assortativity == pytest.approx(nx.degree_assortativity_coefficient(theirs))


@pytest.mark.parametrize("seed", range(5))
def test_distances_in_the_giant_component_are_those_of_networkx(seed: int) -> None:
    network = network_of(*random_lists(seed, people=40))
    giant = giant_of(network)
    found = paths(network)
    assert found.giant.mean == pytest.approx(nx.average_shortest_path_length(giant))
    assert (found.giant.longest, found.giant.persons, found.giant.exact) == (nx.diameter(giant), len(giant), True)
    assert sum(pairs for _, pairs in found.giant.counts) == len(giant) * (len(giant) - 1) / 2
    assert sorted(found.closeness.tolist()) == pytest.approx(sorted(nx.closeness_centrality(giant).values()))


def test_distances_of_a_large_network_are_estimated_with_an_error() -> None:
    network = network_of(*random_lists(1, people=60, papers=60))
    exact, sampled = paths(network).giant, paths(network, exact_up_to=10, pivots=30).giant
    assert not sampled.exact
    assert 0 < sampled.pivots < sampled.persons == exact.persons
    assert abs(sampled.mean - exact.mean) < 4 * sampled.error
    assert sampled == paths(network, exact_up_to=10, pivots=30).giant


def test_a_giant_component_that_a_sample_hardly_meets_has_a_sample_of_its_own() -> None:
    pairs = [f"{name(2 * n)}, {name(2 * n + 1)}" for n in range(40)]
    network = network_of(*pairs, f"{name(80)}, {name(81)}, {name(82)}", f"{name(82)}, {name(83)}")
    found = paths(network, exact_up_to=10, pivots=12)
    assert found.giant == paths(network).giant
    assert found.everywhere.pivots == 12
    assert network_statistics(network, found, betweenness(network)).closeness_centralisation == pytest.approx(0.75)


def test_only_the_eigenvector_centralisation_of_a_star_is_less_than_1() -> None:
    found = statistics_of(network_of(*(f"Hub Person, {name(number)}" for number in range(5))))
    others = found.degree_centralisation, found.betweenness_centralisation, found.closeness_centralisation
    assert others == pytest.approx((1.0, 1.0, 1.0))
    assert found.eigenvector_centralisation == pytest.approx(5 * (1 - 5**-0.5) / 4)
