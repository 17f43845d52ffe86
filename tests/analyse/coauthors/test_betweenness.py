"""Betweenness: the same as the textbook's, and an honest estimate where it is too much to count."""

import networkx as nx
import pytest

from kg.analyse.coauthors import Network, to_networkx
from kg.analyse.coauthors.betweenness import Betweenness, betweenness
from tests.analyse.coauthors.networks import network_of, random_lists


def textbook(network: Network) -> dict[str, float]:
    return dict(nx.betweenness_centrality(to_networkx(network), normalized=False))


def scores(network: Network, found: Betweenness) -> dict[str, float]:
    return dict(zip(network.people, found.scores.tolist(), strict=True))


@pytest.mark.parametrize("seed", range(12))
def test_is_exact_for_networks_of_moderate_size(seed: int) -> None:
    network = network_of(*random_lists(seed))
    found = betweenness(network)
    assert found.exact
    assert scores(network, found) == pytest.approx(textbook(network), rel=1e-5)
    assert not found.errors.any()


def test_persons_on_the_same_papers_stand_between_others_as_much_as_each_alone() -> None:
    network = network_of("Ann A, Bo B, Cy C", "Ann A, Bo B, Di D", "Di D, Ed E, Flo F, Gus G", "Di D, Hal H, Ida I")
    assert scores(network, betweenness(network)) == pytest.approx(textbook(network))


def test_an_author_on_every_path_counts_all_pairs_of_others() -> None:
    network = network_of("Mid Dle, Le Ft", "Mid Dle, Ri Ght")
    assert scores(network, betweenness(network)) == {"mid dle": 1.0, "le ft": 0.0, "ri ght": 0.0}


def test_a_large_network_is_estimated_with_an_error() -> None:
    network = network_of(*random_lists(1, people=25, papers=60))
    found = betweenness(network, exact_up_to=10, pivots=20)
    exact = textbook(network)
    assert not found.exact
    assert 0 < found.pivots < found.persons
    top = max(range(len(network.people)), key=lambda place: exact[network.people[place]])
    assert abs(found.scores[top] - exact[network.people[top]]) < 4 * found.errors[top] + 1e-9


def test_the_estimate_is_the_same_each_time() -> None:
    network = network_of(*random_lists(2, papers=60))
    one, other = (betweenness(network, 10, 20) for _ in range(2))
    assert one.scores.tolist() == other.scores.tolist()
    assert one.errors.tolist() == other.errors.tolist()


def test_nothing_gives_nothing() -> None:
    found = betweenness(network_of())
    assert (len(found.scores), found.pivots, found.persons, found.exact) == (0, 0, 0, True)
