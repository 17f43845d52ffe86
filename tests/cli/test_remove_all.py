"""`kg remove --all`: all that kg wrote goes, and nothing else, after a question."""

from pathlib import Path

import pytest
from neo4j import Driver

from kg.store import create_store
from tests.cli.conftest import Run
from tests.cli.terminal import on_a_terminal
from tests.store.graphs import small

ROWS = small().rows


@pytest.fixture(params=["file", "server"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where the small graph is."""
    where = str(tmp_path / "graph.lbug") if request.param == "file" else request.getfixturevalue("neo4j_uri")
    create_store(small(), where)
    return where


def test_it_asks_first_and_no_means_no(address: str, tmp_path: Path, kg: Run) -> None:
    question = f"take all that kg wrote out of {address}?"
    refused = on_a_terminal(["remove", "--all", "--store", address], tmp_path, {question: "n"})
    assert (refused.code, "kg: nothing was taken out\n" in refused.text) == (1, True), refused.text
    assert kg("cypher", "MATCH (p:Paper) RETURN count(p) AS n", "--store", address).out == "n\n2\n"
    done = on_a_terminal(["remove", "--all", "--store", address], tmp_path, {question: "y"})
    assert (done.code, f"{ROWS} nodes and edges taken out of {address}\n" in done.text) == (0, True), done.text
    assert "no graph here" in kg("stats", "--store", address).err


def test_without_a_terminal_it_wants_a_word(address: str, kg: Run) -> None:
    answer = kg("remove", "--all", "--store", address)
    assert answer.code == 2
    assert answer.err == (
        "kg: --all asks before it takes the graph away, and nobody can answer here; --yes goes without\n"
    )
    assert (
        f"would take {ROWS} nodes and edges out of {address}\n"
        == kg("remove", "--all", "--dry-run", "--store", address).err
    )
    assert kg("remove", "--all", "--yes", "--store", address) == (
        0,
        "",
        f"{ROWS} nodes and edges taken out of {address}\n",
    )
    again = kg("remove", "--all", "--yes", "--store", address)
    assert (again.code, "there is nothing to remove" in again.err) == (1, True)


@pytest.mark.parametrize("words", [[], ["2024-01-01", "--all"]])
def test_either_a_digest_or_all(words: list[str], kg: Run) -> None:
    answer = kg("remove", *words)
    assert (answer.code, answer.err) == (2, "kg: give the date or file of a digest, or --all\n")


def test_other_files_stay(tmp_path: Path, kg: Run) -> None:
    create_store(small(), "graph.lbug")
    for name in ("graph.lbug.aside-1", "graph.lbug.notes", "graph.md"):
        (tmp_path / name).write_text("mine", encoding="utf-8")
    assert kg("remove", "--all", "--yes").code == 0
    left = sorted(path.name for path in tmp_path.iterdir() if path.name != "graph.lbug.lock")
    assert left == ["graph.lbug.aside-1", "graph.lbug.notes", "graph.md"]


@pytest.mark.parametrize("content", [b"a diary", b""])
def test_a_file_that_is_no_graph_stays(content: bytes, tmp_path: Path, kg: Run) -> None:
    (tmp_path / "graph.lbug").write_bytes(content)
    answer = kg("remove", "--all", "--yes")
    assert (answer.code, answer.err.count("\n")) == (1, 1)
    assert (tmp_path / "graph.lbug").read_bytes() == content


def test_on_a_server_it_says_what_stays(neo4j_uri: str, neo4j_driver: Driver, kg: Run) -> None:
    create_store(small(), neo4j_uri)
    neo4j_driver.execute_query("MATCH (p:Paper {id: '2401.00001'}) CREATE (p)-[:LIKES]->(:Reader)", database_="neo4j")
    answer = kg("remove", "--all", "--yes", "--store", neo4j_uri)
    assert answer.code == 1
    told, kept = answer.err.splitlines()
    assert told == f"{ROWS - 2} nodes and edges taken out of {neo4j_uri}"
    assert kept.startswith("kg: 1 nodes stay: relationships that kg did not write hang on them; take these away")
    neo4j_driver.execute_query("MATCH (r:Reader) DETACH DELETE r", database_="neo4j")
    assert kg("remove", "--all", "--yes", "--store", neo4j_uri).code == 0
    assert not neo4j_driver.execute_query("MATCH (n) RETURN n", database_="neo4j").records


def test_others_nodes_under_our_labels_are_refused(neo4j_uri: str, neo4j_driver: Driver, kg: Run) -> None:
    neo4j_driver.execute_query("CREATE (:Paper {id: 'theirs'})", database_="neo4j")
    answer = kg("remove", "--all", "--yes", "--store", neo4j_uri)
    assert (answer.code, answer.err.count("\n")) == (1, 1)
    assert "nodes labelled Paper are there that kg did not write; nothing was touched" in answer.err
    assert len(neo4j_driver.execute_query("MATCH (n:Paper) RETURN n", database_="neo4j").records) == 1
