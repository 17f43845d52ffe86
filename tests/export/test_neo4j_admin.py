"""What is exported and imported by the real tool is the graph, property by property."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from neo4j import Driver, GraphDatabase

from kg.errors import KgError
from kg.export import Exported, export_neo4j_admin
from kg.model import edges, nodes
from kg.model.graph import Graph, new_graph, to_table
from kg.model.schema import LABELS, EdgeKind
from kg.store import create_store, open_store
from servers import Neo4j
from tests.builders import assert_same
from tests.export.hostile import hostile_graph
from tests.store.graphs import small

Rows = Counter[str]


@pytest.fixture(scope="module")
def graph() -> Graph:
    return hostile_graph()


@pytest.fixture(scope="module")
def folder(graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of the hostile graph, in a folder whose name needs quotes."""
    folder = tmp_path_factory.mktemp("hostile") / "a graph, [all] of 'it'"
    exported = export(graph, folder)
    assert exported.nodes + exported.edges == graph.rows
    return folder


@pytest.fixture(scope="module")
def driver(folder: Path, server: Neo4j, shell: Callable[..., str]) -> Iterator[Driver]:
    """A connection to the server into which the script has imported them, with what is to be done after the start."""
    shell(str(folder / "import.sh"))
    server.start()
    with GraphDatabase.driver(server.uri) as driver:
        for statement in (folder / "finish.cypher").read_text(encoding="utf-8").split(";\n")[:-1]:
            ask(driver, statement)
        yield driver


def export(graph: Graph, folder: Path) -> Exported:
    """Export by way of a store."""
    path = str(folder.parent / "graph.lbug")
    create_store(graph, path)
    with open_store(path) as store:
        return export_neo4j_admin(store, folder)


def rows_of(graph: Graph) -> Rows:
    """All nodes and edges, as the server should hold them."""
    held: Rows = Counter()
    for label, table in graph.nodes.items():
        held.update(row(label, values) for values in table.to_pylist())
    for kind, table in graph.edges.items():
        for values in table.to_pylist():
            start, stop = values.pop("start"), values.pop("stop")
            held[row(kind.type, values, kind.start, start, kind.stop, stop)] += 1
    return held


def rows_on(driver: Driver) -> Rows:
    """All nodes and edges that the server holds."""
    held: Rows = Counter()
    for labels, values in ask(driver, "MATCH (n) RETURN labels(n), properties(n)"):
        held[row(*labels, values)] += 1
    wanted = "type(r), properties(r), labels(a)[0], a.id, labels(b)[0], b.id"
    held.update(row(*values) for values in ask(driver, f"MATCH (a)-[r]->(b) RETURN {wanted}"))
    return held


def row(name: str, values: dict[str, Any], *ends: str) -> str:
    """A form that tells 1 from 1.0 and True, and -0.0 from 0.0."""
    return repr((name, sorted(pair for pair in values.items() if pair[1] is not None), *ends))


def ask(driver: Driver, statement: str) -> list[Any]:
    with driver.session(database="neo4j") as session:
        return session.run(statement).values()


def test_all_properties_of_all_labels_and_types_come_back_as_they_were(graph: Graph, driver: Driver) -> None:
    assert all(table.num_rows for table in [*graph.nodes.values(), *graph.edges.values()])
    held, wanted = rows_on(driver), rows_of(graph)
    assert held - wanted == Counter()
    assert wanted - held == Counter()


@pytest.mark.usefixtures("driver")
def test_kg_reads_the_graph_from_the_server(graph: Graph, server: Neo4j) -> None:
    with open_store(server.uri) as store:
        assert store.complete
        assert_same(store.load(), graph)


def test_the_server_has_the_keys_of_all_labels_and_the_index_of_names(driver: Driver) -> None:
    keys = ask(driver, "SHOW CONSTRAINTS YIELD labelsOrTypes, properties RETURN labelsOrTypes[0], properties")
    assert sorted(keys) == sorted([label, ["id"]] for label in LABELS)
    assert len(ask(driver, "SHOW FULLTEXT INDEXES")) == 1


def test_every_file_is_named_in_the_command_and_no_other(folder: Path) -> None:
    command = (folder / "import.sh").read_text(encoding="utf-8")
    named = re.findall(r"--(?:nodes|relationships)=\w+=(\S+),(\S+)", command)
    there = {str(file.relative_to(folder)) for file in folder.rglob("*.csv")}
    assert sorted(name for pair in named for name in pair) == sorted(there)


def with_variants(*variants: str) -> Graph:
    author = nodes.Author(
        id="ada", name="Ada", variants=list(variants), kind="person", homonym_score=0.0, homonym_reasons=[]
    )
    return new_graph({**small().nodes, "Author": to_table(nodes.Author, [author])}, {})


def test_another_character_stands_between_elements_where_one_of_them_holds_the_first(tmp_path: Path) -> None:
    exported = export(with_variants("A\x1fda", "Ada\x1e"), tmp_path / "export")
    assert "--array-delimiter=U+001D" in exported.command
    assert '"A\x1fda\x1dAda\x1e"' in (tmp_path / "export/nodes/Author.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("variants", "why"),
    [
        (["\x1f\x1e\x1d\x1c"], "the lists of this graph hold all of U+001C to U+001F: none is left"),
        ([""], "ada: variants is a list of one empty text, which neo4j-admin cannot read"),
    ],
)
def test_lists_that_the_import_cannot_read_are_refused(variants: list[str], why: str, tmp_path: Path) -> None:
    with pytest.raises(KgError, match=re.escape(why)):
        export(with_variants(*variants), tmp_path / "export")
    assert not (tmp_path / "export").exists()


def test_edges_between_the_same_ends_are_all_exported(tmp_path: Path) -> None:
    kind = EdgeKind("AUTHORED", "Author", "Paper")
    paper = small().nodes["Paper"]["id"][0].as_py()
    graph = new_graph(
        {**with_variants("Ada").nodes}, {kind: to_table(edges.Authored, [edges.Authored("ada", paper, 0)] * 3)}
    )
    assert export(graph, tmp_path / "export").edges == 3
