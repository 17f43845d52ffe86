"""What is saved is what is loaded, node by node and edge by edge with all properties."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings

from kg.model.graph import Graph
from kg.model.schema import EDGES, LABELS
from kg.store import create_store, open_store
from tests.builders import assert_same, derive
from tests.store import graphs as saved
from tests.strategies import graphs


@pytest.mark.parametrize("graph", [saved.samples(), saved.small(), derive([])], ids=["samples", "small", "empty"])
def test_a_saved_graph_is_loaded_as_it_was(graph: Graph, tmp_path: Path) -> None:
    address = str(tmp_path / "graph.kg")
    create_store(graph, address)
    with open_store(address) as store:
        assert_same(store.load(), graph)


@given(graphs())
@settings(max_examples=12, suppress_health_check=list(HealthCheck))
def test_any_values_come_back(graph: Graph) -> None:
    with TemporaryDirectory() as folder:
        create_store(graph, f"{folder}/graph.kg")
        with open_store(f"{folder}/graph.kg") as store:
            assert_same(store.load(), graph)


def test_a_part_of_the_graph_is_loaded_on_demand(tmp_path: Path) -> None:
    address = str(tmp_path / "graph.kg")
    create_store(saved.small(), address)
    with open_store(address) as store:
        part = store.load({"Paper", "Author", "AUTHORED"})
    assert {label for label, table in part.nodes.items() if table.num_rows} == {"Paper", "Author"}
    assert [kind.type for kind, table in part.edges.items() if table.num_rows] == ["AUTHORED"]
    assert set(part.nodes) == set(LABELS)
    assert set(part.edges) == set(EDGES)


def test_counts_are_those_of_the_tables(tmp_path: Path) -> None:
    address = str(tmp_path / "graph.kg")
    create_store(saved.small(), address)
    graph = saved.small()
    expected = {label: table.num_rows for label, table in graph.nodes.items()}
    expected |= {str(kind): table.num_rows for kind, table in graph.edges.items()}
    with open_store(address) as store:
        assert store.count() == expected


def test_two_saves_of_one_graph_hold_the_same(tmp_path: Path) -> None:
    address = str(tmp_path / "graph.kg")
    create_store(saved.samples(), address)
    create_store(saved.small(), address)
    with open_store(address) as store:
        assert_same(store.load(), saved.small())
