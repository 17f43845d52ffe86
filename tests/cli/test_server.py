"""The command with a server: what goes wrong there is one line on stderr, and an exit code."""

from pathlib import Path

import pytest
from neo4j import Driver

from kg.store import create_store
from servers import Neo4j
from tests.cli.conftest import Run
from tests.cli.terminal import on_a_terminal
from tests.store.graphs import small
from tests.store.neo4j.breaking import BrokenOffError, in_parts
from tests.store.neo4j.dumps import dump
from tests.store.neo4j.histories import DAYS, HISTORIES, write

COMMANDS = (
    ("build", "."),
    ("remove", "2024-01-01"),
    ("remove", "--all", "--yes"),
    ("stats",),
    ("query", "benchmarks_by_use"),
    ("cypher", "MATCH (p:Paper) RETURN p"),
)


@pytest.fixture
def password(neo4j_with_password: Neo4j, monkeypatch: pytest.MonkeyPatch) -> str:
    for name in ("NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_PASSWORD_FILE"):
        monkeypatch.delenv(name, raising=False)
    assert neo4j_with_password.auth is not None
    return neo4j_with_password.auth[1]


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_no_server_is_one_line(words: tuple[str, ...], tmp_path: Path, kg: Run) -> None:
    write(DAYS, tmp_path)
    answer = kg(*words, "--store", "neo4j://127.0.0.1:1")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err == (
        "kg: neo4j://127.0.0.1:1/neo4j: no server answers (Connection refused); start it and run the command again\n"
    )


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_others_nodes_under_our_labels_are_one_line_and_untouched(
    words: tuple[str, ...], tmp_path: Path, kg: Run, neo4j_uri: str, neo4j_driver: Driver
) -> None:
    write(DAYS, tmp_path)
    neo4j_driver.execute_query("CREATE (:Paper {id: 'theirs'})-[:LEADS_TO]->(:Author)", database_="neo4j")
    before = dump(neo4j_driver)
    answer = kg(*words, "--store", neo4j_uri)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err == (
        f"kg: {neo4j_uri}/neo4j: nodes labelled Paper, Author are there that kg did not write; "
        "nothing was touched; choose another database or server\n"
    )
    assert dump(neo4j_driver) == before


def test_a_damaged_graph_is_one_line_and_stays(tmp_path: Path, kg: Run, neo4j_uri: str, neo4j_driver: Driver) -> None:
    create_store(small(), neo4j_uri)
    neo4j_driver.execute_query("MATCH (s:Sentence) SET s.line = 'three'", database_="neo4j")
    before = dump(neo4j_driver)
    write(DAYS, tmp_path)
    for words in (("build", "."), ("remove", "2024-01-01")):
        answer = kg(*words, "--store", neo4j_uri)
        assert (answer.code, answer.out, answer.err.count("\n")) == (1, "", 1)
        assert "a property is of another kind than kg writes" in answer.err
        assert dump(neo4j_driver) == before
    assert kg("remove", "--all", "--yes", "--store", neo4j_uri).code == 0
    assert kg("build", ".", "--store", neo4j_uri).code == 0


def test_readers_and_doctor_say_that_a_load_was_broken_off(tmp_path: Path, kg: Run, neo4j_uri: str) -> None:
    write(DAYS, tmp_path)
    kg("build", ".", "--store", neo4j_uri)
    write(HISTORIES["a changed digest"].after, tmp_path)
    with pytest.raises(BrokenOffError), in_parts(stop_after=9):
        kg("build", ".", "--store", neo4j_uri)
    warned = kg("query", "benchmarks_by_use", "--store", neo4j_uri)
    assert warned.code == 0
    assert warned.out.startswith("benchmark\t")
    assert warned.err == "kg: the graph is not complete: a load was broken off or is under way\n"
    doctor = kg("doctor", "--store", neo4j_uri)
    assert doctor.code == 1
    assert "incomplete" in doctor.out
    other = kg("build", "3.md", "--store", neo4j_uri)
    half = "1 taken out that a load, broken off, had left half written; build again: 2.md\n"
    assert (other.code, half in other.err) == (0, True)
    assert kg("query", "benchmarks_by_use", "--store", neo4j_uri).err == ""
    assert kg("doctor", "--store", neo4j_uri).code == 0
    assert "digests: 1 added, 2 unchanged" in kg("build", ".", "--store", neo4j_uri).err


def test_nobody_is_asked_for_a_password_where_no_terminal_is(
    neo4j_with_password: Neo4j, kg: Run, password: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = kg("stats", "--store", neo4j_with_password.uri)
    assert (answer.code, answer.err.count("\n")) == (1, 1)
    assert "the server wants a password; set NEO4J_PASSWORD or NEO4J_PASSWORD_FILE" in answer.err
    monkeypatch.setenv("NEO4J_PASSWORD", f"not {password}")
    answer = kg("stats", "--store", neo4j_with_password.uri)
    assert (answer.code, answer.err.count("\n")) == (1, 1)
    assert "wrong password for user 'neo4j'" in answer.err


def test_on_a_terminal_it_asks_and_does_not_show_it(neo4j_with_password: Neo4j, password: str, tmp_path: Path) -> None:
    uri = neo4j_with_password.uri
    question = f"password for {uri}: "
    seen = on_a_terminal(["stats", "--store", uri], tmp_path, {question: password})
    assert (seen.code, password in seen.text) == (1, False)
    assert seen.text.endswith(f"kg: {uri}/neo4j: no graph here; make one with `kg build DIGESTS --store {uri}/neo4j`\n")
    wrong = on_a_terminal(["stats", "--store", uri], tmp_path, {question: "wrong"})
    assert (wrong.code, "wrong password for user 'neo4j'" in wrong.text) == (1, True)
    known = on_a_terminal(["stats", "--store", uri], tmp_path, {}, NEO4J_PASSWORD=password)
    assert question not in known.text


def test_a_terminal_is_not_asked_where_everybody_gets_in(neo4j_uri: str, tmp_path: Path) -> None:
    seen = on_a_terminal(["stats", "--store", neo4j_uri], tmp_path, {})
    assert (seen.code, "password" in seen.text) == (1, False)
    assert "no graph here" in seen.text
