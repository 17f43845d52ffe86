"""The launcher, on real servers of its own."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from neo4j import GraphDatabase, Session
from neo4j.exceptions import AuthError, ClientError

from servers import Neo4j, ServerError
from servers.jars import version

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.usefixtures("neo4j_can_run")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4j]:
    with Neo4j(tmp_path_factory.mktemp("own"), short_lived=True) as server:
        yield server


@pytest.fixture
def session(server: Neo4j) -> Iterator[Session]:
    with GraphDatabase.driver(server.uri) as driver, driver.session(database="neo4j") as session:
        yield session


def numbers(server: Neo4j) -> list[int]:
    with GraphDatabase.driver(server.uri) as driver:
        found = driver.execute_query("MATCH (n:Number) RETURN n.value AS value ORDER BY value", database_="neo4j")
        return [row["value"] for row in found.records]


def is_gone(process_id: int, seconds: float = 30) -> bool:
    """Whether nothing is left of the server and of what watches over it, which are one process group."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            os.killpg(process_id, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


def test_it_answers_on_loopback_in_its_own_process(server: Neo4j, session: Session) -> None:
    found = session.run("CALL dbms.components() YIELD versions, edition RETURN versions[0] + ' ' + edition AS it")
    assert found.single(strict=True)["it"] == f"{version()} community"
    assert server.uri == f"neo4j://127.0.0.1:{server.port}"
    assert server.process_id != os.getpid()
    os.kill(server.process_id or 0, 0)
    assert "Started." in server.log()


def test_it_cannot_be_started_twice(server: Neo4j) -> None:
    with pytest.raises(ServerError, match=f"runs already, as process {server.process_id}"):
        server.start()


def test_it_reads_no_file_of_this_machine(session: Session) -> None:
    with pytest.raises(ClientError, match="allow_csv_import_from_file_urls"):
        session.run(f"LOAD CSV FROM '{Path(__file__).as_uri()}' AS row RETURN row").consume()


def test_what_was_committed_outlives_a_kill_at_the_same_address(server: Neo4j, session: Session) -> None:
    uri, killed = server.uri, server.process_id
    session.run("CREATE (:Number {value: 1}), (:Number {value: 2})").consume()
    server.kill()
    assert killed is not None
    assert is_gone(killed)
    assert server.process_id is None
    server.start()
    assert (server.uri, numbers(server)) == (uri, [1, 2])
    assert server.process_id != killed


def test_bulk_import_while_it_is_down(server: Neo4j) -> None:
    table = server.home / "import" / "numbers.csv"
    table.write_text("value:ID(Number){id-type: long}\n3\n4\n", encoding="utf-8")
    stopped = server.process_id
    server.stop()
    assert stopped is not None
    assert is_gone(stopped)
    words = ["database", "import", "full", "neo4j", "--overwrite-destination"]
    with pytest.raises(ServerError, match=r"neo4j-admin database import full .* ended with \d+: .*absent"):
        server.admin(*words, "--nodes=Number=absent.csv")
    assert "2 nodes" in server.admin(*words, f"--nodes=Number={table}")
    server.start()
    assert numbers(server) == [3, 4]


def test_it_dies_with_the_process_that_started_it(tmp_path: Path) -> None:
    code = (
        "import sys, time; from pathlib import Path; from servers import Neo4j\n"
        "server = Neo4j(Path(sys.argv[1])); server.start(); print(server.process_id, flush=True); time.sleep(600)"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as starter:
        assert starter.stdout is not None
        process_id = int(starter.stdout.readline())
        os.kill(process_id, 0)  # it is there
        starter.kill()
    assert is_gone(process_id)


def test_one_that_cannot_start_says_why_and_leaves_nothing(tmp_path: Path) -> None:
    server = Neo4j(tmp_path, settings={"server.no_such_setting": "1"})
    with pytest.raises(ServerError, match=r"(?s)ended with exit code \d+:.*server\.no_such_setting"):
        server.start()
    assert server.process_id is None


def test_with_a_password_it_lets_in_nobody_else(neo4j_with_password: Neo4j) -> None:
    assert neo4j_with_password.auth is not None
    user, password = neo4j_with_password.auth
    for auth in (None, (user, "wrong"), ("other", password)):
        with GraphDatabase.driver(neo4j_with_password.uri, auth=auth) as driver, pytest.raises(ClientError) as refused:
            driver.verify_connectivity()
        assert isinstance(refused.value, AuthError) or "Unauthorized" in str(refused.value.code)
    with GraphDatabase.driver(neo4j_with_password.uri, auth=(user, password)) as driver:
        assert driver.execute_query("RETURN 1 AS one", database_="neo4j").records[0]["one"] == 1


def test_run_in_the_foreground_keeps_the_first_password(tmp_path: Path) -> None:
    port = Neo4j(tmp_path).port
    with run(tmp_path, port, "first-password") as first:
        assert first.stdout is not None
        told = first.stdout.readline()
        assert told.startswith(f"neo4j://127.0.0.1:{port} (user neo4j, password as in NEO4J_PASSWORD)")
        with GraphDatabase.driver(told.split()[0], auth=("neo4j", "first-password")) as driver:
            driver.verify_connectivity()
        first.send_signal(signal.SIGINT)
        assert first.communicate()[0] == "stopped\n"
        assert first.returncode == 0

    with run(tmp_path, port, "other-password") as other:
        said, _ = other.communicate()
        assert said == f"servers: Neo4j in {tmp_path} was first started with another password\n"
        assert other.returncode == 1


@contextmanager
def run(home: Path, port: int, password: str) -> Iterator[subprocess.Popen[str]]:
    """`python -m servers run`, ended whatever happens."""
    with subprocess.Popen(
        [sys.executable, "-m", "servers", "run", "--home", str(home), "--port", str(port)],
        cwd=ROOT,
        env={**os.environ, "NEO4J_PASSWORD": password},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def test_a_port_where_another_server_answers_is_refused(server: Neo4j, tmp_path: Path) -> None:
    with pytest.raises(ServerError, match=f"port {server.port} is in use"):
        Neo4j(tmp_path / "other", port=server.port).start()
