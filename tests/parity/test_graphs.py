"""What is saved, built, changed and removed is one graph on both engines, property for property."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from neo4j import Driver

from kg.build import Options, Summary, build, remove
from kg.model.graph import Graph, new_graph, sorted_graph, to_table
from kg.model.limits import Limits
from kg.model.nodes import Author, Method, Metric, Paper, Result
from kg.model.trust import Trust
from kg.parse import parse_overrides
from kg.store import create_store, open_store
from servers import empty
from tests.builders import assert_same, derive
from tests.conftest import SAMPLES
from tests.parity.hostile import hostile
from tests.parity.tied import shuffled
from tests.servers.given import Address
from tests.store.graphs import samples, small
from tests.strategies import graphs

EXAMPLES = int(os.environ.get("KG_TEST_NEO4J_GRAPHS", "8"))
OVERRIDES = """
[rename.benchmark]
ImageNet = "이미지넷"
[team.author]
"Lianghui Zhu" = true
[variant.method]
"DeiT" = "Mamba"
"""


def loaded(address: str) -> Graph:
    with open_store(address) as store:
        return store.load()


@pytest.mark.parametrize("graph", [small(), derive([]), hostile()], ids=["small", "empty", "hostile"])
def test_a_saved_graph_is_loaded_as_it_was(address: str, graph: Graph) -> None:
    create_store(samples(), address)
    create_store(graph, address)
    assert_same(loaded(address), graph)


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(graph=graphs())
def test_any_values_come_back(neo4j_server: Address, neo4j_driver: Driver, graph: Graph) -> None:
    empty(neo4j_driver)
    create_store(graph, neo4j_server.uri)
    assert_same(loaded(neo4j_server.uri), graph)


def test_the_samples_are_one_graph_and_told_alike(
    neo4j_uri: str, built_samples: tuple[Path, Summary], sample_graph: Graph
) -> None:
    told = build([SAMPLES], neo4j_uri)
    assert_same(loaded(neo4j_uri), sample_graph)
    assert told == built_samples[1]


def test_rows_are_in_one_order_whatever_order_they_were_written_in(address: str) -> None:
    create_store(shuffled(samples(), 1), address)
    assert loaded(address) == sorted_graph(samples())


def test_counts_and_tables_on_demand_are_those_of_the_graph(address: str) -> None:
    create_store(small(), address)
    with open_store(address) as store:
        counts = store.count()
        part = store.load({"Paper", "AUTHORED"})
    graph = small()
    assert counts == {
        **{label: table.num_rows for label, table in graph.nodes.items()},
        **{str(kind): table.num_rows for kind, table in graph.edges.items()},
    }
    only = {kind: table for kind, table in graph.edges.items() if kind.type == "AUTHORED"}
    assert_same(part, new_graph({"Paper": graph.nodes["Paper"]}, only))


def test_a_property_that_holds_nothing_is_null_or_an_empty_list_again(address: str) -> None:
    paper = Paper(
        id="p", title="", url="", published=None, first_seen="", votes=None, authors_listed=0, authors_truncated=False,
        code_url=None, project_url=None,
    )  # fmt: skip
    author = Author(id="", name="", variants=[], kind="", homonym_score=-0.0, homonym_reasons=[""])
    nodes = {
        "Graph": derive([]).nodes["Graph"],
        "Paper": to_table(Paper, [paper]),
        "Author": to_table(Author, [author]),
        "Method": to_table(Method, [Method(id="m", kind="", name="", aliases=[])]),
        "Metric": to_table(Metric, [Metric(id="m", kind="", name="", aliases=[""], higher_is_better=None)]),
        "Result": to_table(Result, [Result(id="r", value=5e-324, unit="", is_delta=False)]),
    }
    create_store(new_graph(nodes, {}), address)
    graph = loaded(address)
    assert graph.nodes["Paper"].to_pylist() == nodes["Paper"].to_pylist()
    assert str(graph.nodes["Author"].to_pylist()) == str(nodes["Author"].to_pylist())  # -0.0 is not 0.0
    assert_same(graph, new_graph(nodes, {}))


def test_each_change_ends_in_the_graph_of_one_build_of_the_end_state(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "d").mkdir()
    files = sorted(SAMPLES.glob("*.md"))
    digests = [Path("d") / file.name for file in files]
    for digest, file in zip(digests[:2], files, strict=False):
        digest.write_bytes(file.read_bytes())

    def expect(options: Options | None = None) -> None:
        one = f"one-{len(list(tmp_path.iterdir()))}.lbug"
        build([Path("d")], one, options)
        assert_same(loaded(address), loaded(one))

    build([Path("d")], address)
    expect()
    digests[2].write_bytes(files[2].read_bytes())  # added
    build([Path("d")], address)
    expect()
    digests[1].write_bytes(files[1].read_bytes().replace(b"Vim", b"Vom").replace(b"GSM8K", b"GSM9K"))  # changed
    build([Path("d")], address)
    expect()
    digests[0].rename("d/in.md")  # renamed
    build([Path("d")], address, prune=True)
    expect()
    trust = Trust(keeps_invented=True, min_confidence=0.7)
    given = Options(Limits(max_authors=4, max_papers=2), parse_overrides(OVERRIDES, "o.toml"), trust)
    build([Path("d")], address, given)
    expect(given)
    digests[2].unlink()  # gone
    build([Path("d")], address, given, prune=True)
    expect(given)
    build([Path("d")], address)  # limits and overrides as they were
    expect()
    assert build([Path("d")], address).written.rows == 0
    Path("d/in.md").unlink()
    remove("d/in.md", address)
    expect()
    digests[3].write_bytes(files[3].read_bytes())
    build([Path("d")], address)
    remove(digests[3].stem, address)
    digests[3].unlink()
    expect()
