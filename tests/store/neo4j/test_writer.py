"""Whoever dies in mid-load, client or server, the same build again gives the graph of one build."""

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from neo4j import Driver

from kg.build import Options, build
from kg.errors import StoreError
from kg.store import open_store
from servers import Neo4j
from tests.build.readers import installed
from tests.builders import assert_same
from tests.conftest import ROOT
from tests.store.neo4j.breaking import in_parts
from tests.store.neo4j.histories import DAYS, HISTORIES, READER, begin, loaded, model, write

KILLED = """
import os, signal, sys
from pathlib import Path
from kg.build import build
from tests.build.readers import READERS, installed
from tests.store.neo4j.breaking import in_parts
os.chdir(sys.argv[1])
def die():
    if load.steps == int(sys.argv[3]):
        os.kill(os.getpid(), signal.SIGKILL)
with installed(READERS[0]), in_parts(seen=die) as load:
    build([Path()], sys.argv[2])
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write(DAYS, tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def own_server(neo4j_can_run: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4j]:  # noqa: ARG001
    """A server that may be killed."""
    with Neo4j(tmp_path_factory.mktemp("killed"), short_lived=True) as server:
        yield server


@pytest.mark.parametrize("step", [1, 22])
def test_a_client_that_is_killed(step: int, folder: Path, neo4j_uri: str) -> None:
    words = [sys.executable, "-c", KILLED, str(folder), neo4j_uri, str(step)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGKILL, "", "")
    with open_store(neo4j_uri) as store:
        assert not store.complete
    with installed(READER):
        build([Path()], neo4j_uri)
    assert_same(loaded(neo4j_uri), model(DAYS))


def test_a_server_that_is_killed_between_two_transactions(folder: Path, own_server: Neo4j) -> None:
    begin(HISTORIES["a first load"], folder, own_server.uri)

    def kill() -> None:
        if load.steps == 15:
            own_server.kill()
            died.append(time.monotonic())

    died: list[float] = []
    with (
        pytest.raises(StoreError, match=r"^neo4j://[^\n]*run the command again[^\n]*$"),
        installed(READER),
        in_parts(seen=kill) as load,
    ):
        build([Path()], own_server.uri)
    assert time.monotonic() - died[0] < 10
    own_server.start()
    with open_store(own_server.uri) as store:
        assert not store.complete
    with installed(READER):
        build([Path()], own_server.uri)
    assert_same(loaded(own_server.uri), model(DAYS))


def test_a_server_that_is_killed_at_any_moment(folder: Path, own_server: Neo4j) -> None:
    begin(HISTORIES["a first load"], folder, own_server.uri)
    timer = threading.Timer(0.03, own_server.kill)

    def begin_to_die() -> None:
        if load.steps == 2:
            timer.start()

    with (
        pytest.raises(StoreError, match=r"^neo4j://[^\n]*run the command again[^\n]*$"),
        installed(READER),
        in_parts(5, seen=begin_to_die) as load,
    ):
        build([Path()], own_server.uri)
    timer.join()
    own_server.start()
    with installed(READER):
        build([Path()], own_server.uri)
    assert_same(loaded(own_server.uri), model(DAYS))


def test_a_small_change_is_seen_whole_or_not_at_all(folder: Path, neo4j_uri: str) -> None:
    history = HISTORIES["a changed digest"]
    begin(history, folder, neo4j_uri)
    texts = [set(model(files).nodes["Sentence"]["text"].to_pylist()) for files in (history.before, history.after)]
    seen: list[set[str]] = []
    done = threading.Event()

    def read() -> None:
        with closing(open_store(neo4j_uri)) as store:
            while not done.is_set():
                seen.append({row[0] for row in store.run("MATCH (s:Sentence) RETURN s.text AS text", {}).values})

    reader = threading.Thread(target=read)
    reader.start()
    with in_parts(at_once=10_000) as load:
        history.command(Path(), neo4j_uri, history.options)
    done.set()
    reader.join()
    assert load.steps == 1
    assert len(seen) > 1
    assert all(text in texts for text in seen)


def test_a_build_without_change_writes_nothing(folder: Path, neo4j_uri: str, neo4j_driver: Driver) -> None:  # noqa: ARG001
    build([Path()], neo4j_uri)
    last = last_transaction(neo4j_driver)
    summary = build([Path()], neo4j_uri)
    assert (summary.written.rows, summary.extracted) == (0, 0)
    assert last_transaction(neo4j_driver) == last
    build([Path()], neo4j_uri, Options(), prune=True)
    assert last_transaction(neo4j_driver) == last
    neo4j_driver.execute_query("CREATE (:Other)", database_="neo4j")
    assert last_transaction(neo4j_driver) != last


def last_transaction(driver: Driver) -> frozenset[str]:
    """The last one that wrote into the database, in the form of the server's bookmarks."""
    with driver.session(database="neo4j") as session:
        session.run("RETURN 1").consume()
        return session.last_bookmarks().raw_values
