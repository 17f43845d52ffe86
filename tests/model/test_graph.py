"""The graph in memory."""

from dataclasses import fields

import pyarrow as pa
import pytest

from kg.model import edges, nodes
from kg.model.facts import ROLES, Problem
from kg.model.graph import arrow_schema, new_graph, sorted_graph, to_table
from kg.model.schema import CONCEPTS, EDGES, LABELS, TYPE_OF_ROLE, EdgeKind


def author(id_: str, *variants: str) -> nodes.Author:
    return nodes.Author(id=id_, name=id_, variants=list(variants), kind="person", homonym_score=0.0, homonym_reasons=[])


def test_a_new_graph_has_a_table_for_everything_in_the_schema() -> None:
    graph = new_graph({}, {})
    assert set(graph.nodes) == set(LABELS)
    assert set(graph.edges) == set(EDGES)
    assert not any(table.num_rows for table in (*graph.nodes.values(), *graph.edges.values()))


@pytest.mark.parametrize(
    "record", list(dict.fromkeys([*LABELS.values(), *EDGES.values()])), ids=lambda record: record.__name__
)
def test_a_table_has_the_columns_of_its_record(record: type) -> None:
    assert arrow_schema(record).names == [field.name for field in fields(record)]


def test_only_what_may_be_none_is_nullable() -> None:
    schema = arrow_schema(nodes.Paper)
    assert [field.name for field in schema if field.nullable] == ["published", "votes", "code_url", "project_url"]
    assert schema.field("votes").type == pa.int64()


def test_sorting_makes_two_orders_one() -> None:
    table = to_table(nodes.Author, [author("b"), author("a", "A", "a")])
    turned = to_table(nodes.Author, [author("a", "A", "a"), author("b")])
    assert new_graph({"Author": table}, {}) != new_graph({"Author": turned}, {})
    assert sorted_graph(new_graph({"Author": table}, {})) == sorted_graph(new_graph({"Author": turned}, {}))


def test_every_role_has_a_relationship_type_in_the_schema() -> None:
    for label, roles in ROLES.items():
        for role in roles:
            assert EDGES[EdgeKind(TYPE_OF_ROLE[role], "Paper", CONCEPTS[label])] is edges.Typed


def test_edges_start_with_their_ends() -> None:
    assert all(arrow_schema(record).names[:2] == ["start", "stop"] for record in EDGES.values())
    assert all(kind.start in LABELS and kind.stop in LABELS for kind in EDGES)


def test_a_problem_reads_like_a_compilers() -> None:
    assert str(Problem("a.md", 7, "rejected: why", rejected=True)) == "a.md:7: rejected: why"


def test_an_edge_kind_reads_like_cypher() -> None:
    assert str(EdgeKind("USES", "Paper", "Method")) == "(:Paper)-[:USES]->(:Method)"
