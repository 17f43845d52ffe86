"""The measurements of analyses compare what gives the same, on the samples."""

import pytest

from benchmarks.sharing import compare_sharing, time_leaderboards
from kg.model.graph import Graph
from kg.store import Store


@pytest.fixture
def graph(sample_store: Store) -> Graph:
    return sample_store.load()


def test_shared_benchmarks_are_those_of_networkx(graph: Graph) -> None:
    rows = [comparison.what for comparison in compare_sharing(graph, runs=1)]
    assert [" ".join(row.split()[1:3]) for row in rows] == ["papers that", "methods that", "authors that", "pairs of"]


def test_every_analysis_without_a_counterpart_takes_its_time(graph: Graph) -> None:
    assert all(seconds > 0 for seconds in time_leaderboards(graph).values())
