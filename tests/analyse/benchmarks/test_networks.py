"""Networks of those who share benchmarks, against networkx."""

import networkx as nx
import pytest
from hypothesis import given

from kg.analyse.benchmarks import share_benchmarks
from kg.model.facts import Facts
from kg.model.graph import Graph
from tests.builders import derive, digest, entry, rows
from tests.strategies import facts

LABELS = ("Paper", "Method", "Author")


@given(facts())
def test_weights_are_those_of_networkx(found: list[Facts]) -> None:
    graph = derive(found)
    for label in LABELS:
        network = share_benchmarks(graph, label)
        bipartite = nx.Graph([(("member", link.member), link.benchmark) for link in network.links.links])
        members = [("member", member) for member in network.members]
        expected = nx.bipartite.collaboration_weighted_projected_graph(bipartite, members)
        made = network.to_networkx()
        assert {frozenset(edge) for edge in made.edges} == {frozenset((a[1], b[1])) for a, b in expected.edges}
        assert set(made) == {member for _, member in expected}
        for one, other, weight in expected.edges(data="weight"):
            assert made.edges[one[1], other[1]]["weight"] == pytest.approx(weight)


@given(facts())
def test_the_network_of_papers_is_that_of_the_graph(found: list[Facts]) -> None:
    graph = derive(found)
    network = share_benchmarks(graph, "Paper")
    pairs = {(pair.one, pair.other): pair for pair in network.strongest(network.pairs)}
    edges = rows(graph, "SHARES_BENCHMARK")
    assert set(pairs) == {(edge["start"], edge["stop"]) for edge in edges}
    for edge in edges:
        pair = pairs[edge["start"], edge["stop"]]
        assert pair.weight == pytest.approx(edge["weight"])
        assert [one.benchmark for one, _ in pair.links] == edge["benchmarks"]
        assert [f"{one.roles[0]}/{other.roles[0]}" for one, other in pair.links] == edge["roles"]


@pytest.fixture
def graph() -> Graph:
    """Ann and Bo on one paper, Cy on another that shares both of its benchmarks, Di on one that shares one."""
    return derive(
        [
            digest(
                "2024-01-01",
                entry("1", "{Foo-Set|introduces} {Bar-Set|evaluates_on}", authors="Ann Lee, Bo Kim"),
                entry("2", "{Foo-Set|evaluates_on} {Bar-Set|trains_on}", authors="Cy Doe"),
                entry("3", "{Foo-Set|evaluates_on}", authors="Di Eve"),
                entry("4", "nothing", authors="Cy Doe, Di Eve"),
            )
        ]
    )


def test_a_rare_benchmark_weighs_more(graph: Graph) -> None:
    """Foo-Set has 3 papers, so 1/2 a pair; Bar-Set has 2, so 1."""
    pairs = share_benchmarks(graph, "Paper").strongest(9)
    assert [(pair.one, pair.other, pair.weight) for pair in pairs] == [
        ("1", "2", 1.5),
        ("1", "3", 0.5),
        ("2", "3", 0.5),
    ]
    assert [[link.roles for link in ends] for ends in pairs[0].links] == [
        [("evaluates_on",), ("trains_on",)],
        [("introduces",), ("evaluates_on",)],
    ]


def test_authors_meet_on_benchmarks_apart_from_their_common_papers(graph: Graph) -> None:
    """Of 4 persons on Foo-Set each pair weighs 1/3, of 3 on Bar-Set 1/2; Ann and Bo, Cy and Di have a paper each."""
    network = share_benchmarks(graph, "Author")
    assert (network.pairs, network.pairs_apart) == (6, 4)
    strongest = network.strongest(3)
    assert [(pair.one, pair.other) for pair in strongest] == [
        ("ann lee", "bo kim"),
        ("ann lee", "cy doe"),
        ("bo kim", "cy doe"),
    ]
    assert [pair.weight for pair in strongest] == [pytest.approx(1 / 3 + 1 / 2)] * 3
    assert strongest[0].common_papers == ("1",)
    apart = {(pair.one, pair.other) for pair in network.strongest(9, apart=True)}
    assert apart == {(one, other) for one in ("ann lee", "bo kim") for other in ("cy doe", "di eve")}
    assert all(not pair.common_papers for pair in network.strongest(9, apart=True))


def test_the_pairs_of_one_member_have_it_on_either_side(graph: Graph) -> None:
    network = share_benchmarks(graph, "Author")
    assert {frozenset((pair.one, pair.other)) for pair in network.around("bo kim", 9)} == {
        frozenset(("bo kim", other)) for other in ("ann lee", "cy doe", "di eve")
    }
    assert [pair.other for pair in network.around("bo kim", 1, apart=True)] == ["cy doe"]
    assert network.around("nobody", 9) == []


def test_a_graph_without_benchmarks_has_an_empty_network() -> None:
    for label in LABELS:
        network = share_benchmarks(derive([]), label)
        assert (network.pairs, network.pairs_apart, network.strongest(5), network.members) == (0, 0, [], ())
