"""What several tests need: the sample graph, a Neo4j server, and a word on what was skipped."""

import importlib
import os
import pickle
import secrets
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from neo4j import Driver, GraphDatabase

from kg.build import Summary, build
from kg.model.graph import Graph
from kg.store import Store, open_store
from servers import Neo4j, empty, missing
from tests.servers.given import Address, given_server

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "samples"
NO_SERVER = "no Neo4j server"


@pytest.fixture(scope="session")
def built_samples(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Summary]:
    """The file of the sample graph, and what the build said."""
    path = tmp_path_factory.mktemp("samples") / "graph.lbug"
    return path, build([SAMPLES], path)


@pytest.fixture(scope="session")
def sample_file(built_samples: tuple[Path, Summary]) -> Path:
    return built_samples[0]


@pytest.fixture(scope="session")
def sample_graph(sample_file: Path) -> Graph:
    with open_store(str(sample_file)) as store:
        return store.load()


@pytest.fixture
def sample_store(sample_file: Path) -> Iterator[Store]:
    with open_store(str(sample_file)) as store:
        yield store


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Summary]:
    """The file of the graph of KG_TEST_CORPUS, and what its build said: made once for all processes of the tests."""
    folder = tmp_path_factory.getbasetemp()
    shared = folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder
    path, said = shared / "corpus.lbug", shared / "corpus.pickle"
    with FileLock(shared / "corpus.lock"):
        if not said.exists():
            said.write_bytes(pickle.dumps(build([Path(os.environ["KG_TEST_CORPUS"])], path)))
    return path, pickle.loads(said.read_bytes())  # noqa: S301 - our own


@pytest.fixture(scope="session")
def neo4j_can_run() -> None:
    """Skips where no server can be started here."""
    if why := missing():
        pytest.skip(f"{NO_SERVER} ({why})")


@pytest.fixture(scope="session")
def neo4j_server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """Where a server answers: the one of KG_TEST_NEO4J_URI, else one of our own, without authentication."""
    if uri := os.environ.get("KG_TEST_NEO4J_URI"):
        with given_server(uri) as address:
            yield address
    else:
        request.getfixturevalue("neo4j_can_run")
        with Neo4j(tmp_path_factory.mktemp("neo4j")) as server:
            yield Address(server.uri, server.auth)


@pytest.fixture(scope="session")
def neo4j_driver(neo4j_server: Address) -> Iterator[Driver]:
    with GraphDatabase.driver(neo4j_server.uri, auth=neo4j_server.auth) as driver:
        yield driver


@pytest.fixture
def neo4j_uri(neo4j_server: Address, neo4j_driver: Driver) -> str:
    """Where a server answers whose database is empty."""
    empty(neo4j_driver)
    return neo4j_server.uri


@pytest.fixture(scope="session")
def neo4j_with_password(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4j]:
    """A server of our own that lets in only who knows its password."""
    request.getfixturevalue("neo4j_can_run")
    home = tmp_path_factory.mktemp("neo4j-with-password")
    with Neo4j(home, password=secrets.token_hex(16), short_lived=True) as server:
        yield server


def _no_lightgbm() -> str:
    """Why lightgbm cannot be loaded, nothing where it can."""
    try:
        importlib.import_module("lightgbm")
    except (ImportError, OSError) as error:
        return str(error)
    return ""


NO_LIGHTGBM = _no_lightgbm()
OF_TRAINING = (ROOT / "tests" / "training", ROOT / "tests" / "extract" / "test_trees.py")


def pytest_report_header() -> str | None:
    """Say which tests are left out where trees cannot be trained; with KG_NO_SKIPS that is an error."""
    if NO_LIGHTGBM and os.environ.get("KG_NO_SKIPS"):
        raise pytest.UsageError(f"lightgbm cannot be loaded ({NO_LIGHTGBM}), and KG_NO_SKIPS is set")
    left_out = ", ".join(str(path.relative_to(ROOT)) for path in OF_TRAINING)
    return f"left out: {left_out}: lightgbm cannot be loaded ({NO_LIGHTGBM})" if NO_LIGHTGBM else None


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave out what trains trees where they cannot be trained."""
    return True if NO_LIGHTGBM and collection_path in OF_TRAINING else None


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which tests had no server: the usual line says only why."""
    skipped = terminalreporter.stats.get("skipped", [])
    files = Counter(report.nodeid.partition("::")[0] for report in skipped if NO_SERVER in str(report.longrepr))
    if files:
        terminalreporter.write_sep("-", f"skipped: {NO_SERVER}")
        terminalreporter.write_line("Java 17 and Maven run one, or KG_TEST_NEO4J_URI names one that is empty.")
        for file, number in sorted(files.items()):
            terminalreporter.write_line(f"{number:5} of {file}")


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """With KG_NO_SKIPS a skipped test is a failure: CI installs what all of them need."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    skipped = [] if reporter is None else reporter.stats.get("skipped", [])
    unexcused = [report for report in skipped if "KG_TEST_CORPUS" not in str(report.longrepr)]
    if os.environ.get("KG_NO_SKIPS") and unexcused and exitstatus == 0:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        reporter.write_line(f"{len(unexcused)} tests were skipped, and KG_NO_SKIPS is set", red=True)
