"""The three counting rules, by hand, by networkx, and by what must hold of each."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.analyse.coauthors import Network, Rule, coauthor_network, to_networkx
from kg.analyse.coauthors.pairs import top_pairs
from kg.model.limits import Limits
from tests.analyse.coauthors.networks import graph_of, name, network_of, random_lists

LISTS = ("Ann A, Bo B, Cy C, Di D", "Ann A, Bo B", "Bo B, Cy C, Di D", "Ed E")

author_lists = st.lists(st.sets(st.integers(0, 9), min_size=1, max_size=6), max_size=8).map(
    lambda held: tuple(", ".join(map(name, sorted(numbers))) for numbers in held)
)


def weights(network: Network, rule: Rule) -> dict[tuple[str, str], float]:
    ends = zip(network.pairs.first.tolist(), network.pairs.second.tolist(), strict=True)
    pairs = ((network.people[one][0], network.people[other][0]) for one, other in ends)
    return dict(zip(pairs, network.weights[rule].tolist(), strict=True))


def test_full_counting_counts_common_papers() -> None:
    assert weights(network_of(*LISTS), Rule.FULL) == {
        ("a", "b"): 2,
        ("a", "c"): 1,
        ("a", "d"): 1,
        ("b", "c"): 2,
        ("b", "d"): 2,
        ("c", "d"): 2,
    }


def test_fractional_counting_shares_one_among_the_pairs_of_a_paper() -> None:
    # a paper of 4 has 6 pairs, one of 2 has one, one of 3 has 3
    assert weights(network_of(*LISTS), Rule.FRACTIONAL) == pytest.approx(
        {
            ("a", "b"): 1 / 6 + 1,
            ("a", "c"): 1 / 6,
            ("a", "d"): 1 / 6,
            ("b", "c"): 1 / 6 + 1 / 3,
            ("b", "d"): 1 / 6 + 1 / 3,
            ("c", "d"): 1 / 6 + 1 / 3,
        }
    )


def test_newmans_counting_gives_a_pair_one_by_the_other_authors() -> None:
    assert weights(network_of(*LISTS), Rule.NEWMAN) == pytest.approx(
        {
            ("a", "b"): 1 / 3 + 1,
            ("a", "c"): 1 / 3,
            ("a", "d"): 1 / 3,
            ("b", "c"): 1 / 3 + 1 / 2,
            ("b", "d"): 1 / 3 + 1 / 2,
            ("c", "d"): 1 / 3 + 1 / 2,
        }
    )


def test_weighted_degrees_are_meetings_twice_the_share_of_papers_and_papers_with_others() -> None:
    network = network_of(*LISTS)
    held = {rule: dict(zip("abcde", network.weighted_degrees(rule).tolist(), strict=True)) for rule in Rule}
    assert held[Rule.FULL] == {"a": 4, "b": 6, "c": 5, "d": 5, "e": 0}
    assert held[Rule.FRACTIONAL]["b"] == pytest.approx(2 * (1 / 4 + 1 / 2 + 1 / 3))
    assert held[Rule.NEWMAN] == pytest.approx({"a": 2, "b": 3, "c": 2, "d": 2, "e": 0})


@settings(max_examples=20, deadline=None)
@given(author_lists)
def test_a_paper_gives_its_pairs_what_the_rule_says_in_all(lists: tuple[str, ...]) -> None:
    network = network_of(*lists)
    sizes = np.array([size for size in network.sizes.tolist() if size > 1])
    assert network.weights[Rule.FULL].sum() == pytest.approx((sizes * (sizes - 1) / 2).sum())
    assert network.weights[Rule.FRACTIONAL].sum() == pytest.approx(len(sizes))
    assert network.weights[Rule.NEWMAN].sum() == pytest.approx((sizes / 2).sum())


@settings(max_examples=20, deadline=None)
@given(author_lists)
def test_newmans_weights_are_those_of_the_graphs_own_pairs(lists: tuple[str, ...]) -> None:
    graph = graph_of(*lists)
    (pairs,) = (table for kind, table in graph.edges.items() if kind.type == "COAUTHORED_WITH")
    network = coauthor_network(graph)
    assert [network.people[place] for place in network.pairs.first] == pairs["start"].to_pylist()
    assert [network.people[place] for place in network.pairs.second] == pairs["stop"].to_pylist()
    assert network.weights[Rule.NEWMAN].tolist() == pytest.approx(pairs["weight"].to_pylist())


@pytest.mark.parametrize("seed", range(3))
def test_newmans_weights_are_those_of_networkx(seed: int) -> None:
    lists = random_lists(seed)
    bipartite = nx.Graph((person, number) for number, held in enumerate(lists) for person in held.lower().split(", "))
    people = {node for node in bipartite if isinstance(node, str)}
    theirs = nx.bipartite.collaboration_weighted_projected_graph(bipartite, people)
    ours = to_networkx(network_of(*lists))
    assert set(ours) == people
    assert {frozenset(pair): weight for *pair, weight in ours.edges(data="newman")} == pytest.approx(
        {frozenset(pair): weight for *pair, weight in theirs.edges(data="weight")}
    )


def test_a_paper_of_too_many_authors_counts_as_a_paper_and_makes_no_pairs() -> None:
    network = network_of("Ann A, Bo B, Cy C", "Ann A, Bo B", limits=Limits(max_authors=2))
    assert network.papers_of().tolist() == [2, 2, 1]
    assert network.degrees().tolist() == [1, 1, 0]
    assert network.joins.tolist() == [False, True]


def test_teams_are_not_counted_among_the_authors_of_a_paper() -> None:
    network = network_of("Ann A, Bo B, Gemma Team")
    assert network.people == ("ann a", "bo b")
    assert network.weights[Rule.NEWMAN].tolist() == [1.0]


def test_pairs_stand_in_the_order_of_the_rule() -> None:
    network = network_of("Ann A, Bo B", "Cy C, Di D, Ed E", "Cy C, Di D, Flo F")
    assert [(pair.start, pair.stop) for pair in top_pairs(network, Rule.FULL, 2)] == [
        ("cy c", "di d"),
        ("ann a", "bo b"),
    ]
    (first, second) = top_pairs(network, Rule.FRACTIONAL, 2)
    assert (first.start, first.fractional, second.start, second.fractional) == (
        "ann a",
        1.0,
        "cy c",
        pytest.approx(2 / 3),
    )
    (cy,) = (pair for pair in top_pairs(network, Rule.NEWMAN, 2) if pair.start == "cy c")
    assert (cy.papers, cy.full, cy.newman) == (("2401.01001", "2401.01002"), 2.0, 1.0)
    assert (cy.first_seen, cy.last_seen) == ("2024-01-01", "2024-01-01")
