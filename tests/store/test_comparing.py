"""The difference of two graphs, written to the one, gives the other; and it is no larger than it must be."""

import pyarrow as pa
from hypothesis import HealthCheck, given, settings

from kg.model.graph import Graph
from kg.store.comparing import difference
from tests.builders import assert_same
from tests.store.changes import renamed
from tests.store.graphs import samples, small
from tests.strategies import graphs

FEW = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def applied(before: Graph, after: Graph) -> Graph:
    """The graph before with the difference to the other written to it, by plain lists."""
    changes = difference(before, after)
    nodes, edges = dict(before.nodes), dict(before.edges)
    for label, change in changes.nodes.items():
        rows = {row["id"]: row for row in nodes[label].to_pylist()}
        for id_ in change.gone.to_pylist():
            del rows[id_]
        for row in change.changed.to_pylist():
            assert row["id"] in rows
            assert rows[row["id"]] != row
            rows[row["id"]] = row
        for row in change.added.to_pylist():
            assert row["id"] not in rows
            rows[row["id"]] = row
        nodes[label] = pa.Table.from_pylist(list(rows.values()), schema=nodes[label].schema)
    for kind, moved in changes.edges.items():
        gone = {(row["start"], row["stop"]) for row in moved.gone.to_pylist()}
        kept = [row for row in edges[kind].to_pylist() if (row["start"], row["stop"]) not in gone]
        edges[kind] = pa.Table.from_pylist([*kept, *moved.added.to_pylist()], schema=edges[kind].schema)
    return Graph(nodes, edges)


def backward(table: pa.Table) -> pa.Table:
    return table.take(pa.array(range(table.num_rows - 1, -1, -1), pa.int64()))


@given(graphs(), graphs())
@FEW
def test_a_graph_and_the_difference_to_another_give_the_other(before: Graph, after: Graph) -> None:
    assert_same(applied(before, after), after)


@given(graphs())
@FEW
def test_equal_graphs_differ_in_nothing(graph: Graph) -> None:
    backwards = Graph(
        {label: backward(table) for label, table in graph.nodes.items()},
        {kind: backward(table) for kind, table in graph.edges.items()},
    )
    changes = difference(graph, backwards)
    assert (changes.rows, dict(changes.nodes), dict(changes.edges)) == (0, {}, {})


def test_an_edge_that_stands_once_more_or_once_less_is_a_difference() -> None:
    kind = next(kind for kind, table in small().edges.items() if kind.type == "AUTHORED" and table.num_rows)
    table = small().edges[kind]
    twice = Graph(small().nodes, {**small().edges, kind: table.take([0, *range(table.num_rows)])})
    assert_same(applied(small(), twice), twice)
    assert_same(applied(twice, small()), small())


def test_only_what_differs_is_told() -> None:
    changes = difference(samples(), renamed(samples(), "!"))
    assert list(changes.nodes) == ["Author"]
    assert changes.nodes["Author"].changed.num_rows == changes.rows == samples().nodes["Author"].num_rows
    assert not changes.edges
