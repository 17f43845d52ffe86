"""Which benchmarks are evaluated together."""

import networkx as nx
import pytest
from hypothesis import given

from kg.analyse.benchmarks import evaluated_together
from kg.model.facts import Facts
from tests.builders import derive, digest, ends, entry
from tests.strategies import facts

BOTH = "{Foo-Set|evaluates_on} {Bar-Set|evaluates_on}"


def test_a_pair_has_its_papers_and_its_lift() -> None:
    """2 of 4 papers on both, 3 on one and 3 on the other: 2 * 4 / (3 * 3); paper 5 evaluates on nothing."""
    texts = [BOTH, BOTH, "{Foo-Set|evaluates_on}", "{Bar-Set|evaluates_on}", "{Foo-Set|trains_on}"]
    graph = derive([digest("2024-01-01", *(entry(str(n), text) for n, text in enumerate(texts, start=1)))])
    (pair,) = evaluated_together(graph)
    assert (pair.one, pair.other, pair.papers) == ("barset", "fooset", ("1", "2"))
    assert (pair.one_papers, pair.other_papers) == (3, 3)
    assert pair.lift == pytest.approx(8 / 9)
    assert 2**pair.pmi == pytest.approx(pair.lift)


def test_pairs_of_fewer_papers_than_asked_for_are_left_out() -> None:
    graph = derive([digest("2024-01-01", entry("1", BOTH))])
    assert evaluated_together(graph) == []
    assert [pair.lift for pair in evaluated_together(graph, least=1)] == [1]


def test_roles_that_do_not_evaluate_and_doubtful_edges_do_not_count() -> None:
    doubtful = "{Foo-Set|evaluates_on|Foo-Set|0.3} {Bar-Set|evaluates_on}"
    graph = derive(
        [digest("2024-01-01", entry("1", "{Foo-Set|introduces} {Bar-Set|evaluates_on}"), entry("2", doubtful))]
    )
    assert [pair.papers for pair in evaluated_together(graph, least=1)] == [("2",)]
    assert evaluated_together(graph, least=1, min_confidence=0.5) == []


@given(facts())
def test_counts_are_those_of_networkx(found: list[Facts]) -> None:
    graph = derive(found)
    bipartite = nx.Graph([(("paper", paper), benchmark) for paper, benchmark in ends(graph, "EVALUATES_ON")])
    bipartite.add_node(("paper", "of none"))  # networkx refuses a graph of one side only
    benchmarks = [node for node in bipartite if isinstance(node, str)]
    expected = nx.bipartite.weighted_projected_graph(bipartite, benchmarks)
    counted = {(pair.one, pair.other): len(pair.papers) for pair in evaluated_together(graph, least=1)}
    assert counted == {tuple(sorted((a, b))): weight for a, b, weight in expected.edges(data="weight")}
