"""Betweenness: the same as the textbook's, and an honest estimate where it is too much to count."""

import random

import networkx as nx
import pytest

from kg.analyse.coauthors.betweenness import betweenness
from kg.analyse.coauthors import COAUTHORED_WITH
from kg.model import edges
from kg.model.records import edges_of
from tests.builders import derive, digest, entry


def pairs_of(*author_lists: str) -> list[edges.CoauthoredWith]:
    listed = [entry(f"2401.{number:05}", authors=authors) for number, authors in enumerate(author_lists)]
    return edges_of(derive([digest("2024-01-01", *listed)]), COAUTHORED_WITH, edges.CoauthoredWith)


def random_lists(seed: int, people: int = 25, papers: int = 20) -> list[str]:
    dice = random.Random(seed)  # noqa: S311  # made-up data, no secret
    names = [f"{chr(97 + number)}{chr(97 + number)} Person" for number in range(people)]
    return [", ".join(dice.sample(names, dice.randint(1, 5))) for _ in range(papers)]


def textbook(pairs: list[edges.CoauthoredWith]) -> dict[str, float]:
    network = nx.Graph([(pair.start, pair.stop) for pair in pairs])
    return dict(nx.betweenness_centrality(network, normalized=False))


@pytest.mark.parametrize("seed", range(12))
def test_is_exact_for_networks_of_moderate_size(seed: int) -> None:
    pairs = pairs_of(*random_lists(seed))
    found = betweenness(pairs)
    assert found.exact
    assert found.scores == pytest.approx(textbook(pairs), rel=1e-5)
    assert set(found.errors.values()) == {0.0}


def test_an_author_on_every_path_counts_all_pairs_of_others() -> None:
    found = betweenness(pairs_of("Mid Dle, Le Ft", "Mid Dle, Ri Ght"))
    assert found.scores == {"mid dle": 1.0, "le ft": 0.0, "ri ght": 0.0}


def test_a_large_network_is_estimated_with_an_error() -> None:
    pairs = pairs_of(*random_lists(1, people=25, papers=60))
    found = betweenness(pairs, exact_up_to=10, pivots=20)
    exact = textbook(pairs)
    assert not found.exact
    assert 0 < found.pivots < found.persons
    top = max(exact, key=lambda person: exact[person])
    assert abs(found.scores[top] - exact[top]) < 4 * found.errors[top] + 1e-9


def test_the_estimate_is_the_same_each_time() -> None:
    pairs = pairs_of(*random_lists(2, papers=60))
    assert betweenness(pairs, 10, 20) == betweenness(pairs, 10, 20)


def test_nothing_gives_nothing() -> None:
    assert betweenness([]).scores == {}
