"""The whole graph: a function of the set of facts."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from kg.model.facts import Facts
from kg.model.graph import Graph
from kg.model.schema import EDGES
from tests.builders import assert_same, derive
from tests.strategies import facts


def test_no_digests_make_a_graph_that_only_tells_of_itself() -> None:
    graph = derive([])
    assert graph.nodes["Graph"].num_rows == 1
    assert sum(table.num_rows for table in graph.nodes.values()) == 1
    assert not any(table.num_rows for table in graph.edges.values())


@given(facts(), st.randoms())
def test_the_order_of_digests_changes_nothing(held: list[Facts], random: Random) -> None:
    assert_same(derive(held), derive(random.sample(held, len(held))))


@given(facts())
def test_every_id_stands_once_and_every_edge_has_its_ends(held: list[Facts]) -> None:
    graph = derive(held)
    ids = {label: table["id"].to_pylist() for label, table in graph.nodes.items()}
    for label, found in ids.items():
        assert len(set(found)) == len(found), label
        assert all(found), label
    for kind, table in graph.edges.items():
        assert set(table["start"].to_pylist()) <= set(ids[kind.start]), str(kind)
        assert set(table["stop"].to_pylist()) <= set(ids[kind.stop]), str(kind)


@given(facts())
def test_only_occurrences_stand_several_times_between_two_nodes(held: list[Facts]) -> None:
    graph = derive(held)
    for kind in EDGES:
        if kind.type not in ("NAMES", "STATES"):
            pairs = list(ends_of(graph, kind))
            assert len(set(pairs)) == len(pairs), str(kind)


def ends_of(graph: Graph, kind: object) -> zip:
    table = graph.edges[kind]
    return zip(table["start"].to_pylist(), table["stop"].to_pylist(), strict=True)
