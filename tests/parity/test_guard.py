"""On a server that would read its files, nothing but the graph is read and nothing is written.

Every statement goes through `run_cypher`, whose guard reads words, and straight to `Store.run`, which reads the
server's own plan: each of the two refuses it alone.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest
from neo4j import Driver, GraphDatabase
from neo4j.exceptions import DriverError, Neo4jError

from kg.errors import KgError, QueryError
from kg.query import run_cypher
from kg.store import Rows, Store, create_store, open_store
from servers import Neo4j
from tests.parity.statements import CALLS, CHANGES, HARMLESS, LOADS, PREFIXES, SECRETLY, SEVERAL, SHOWS
from tests.query.statements import GIVEN, WRITES, hostile
from tests.query.test_guard import HOSTILE
from tests.store.graphs import small

SEED = 20240118
CONTENT = "seen-by-nobody"
# As where nothing is configured: the import folder is the whole disk.
AS_IT_COMES = {"server.directories.import": "/", "dbms.security.allow_csv_import_from_file_urls": "true"}
RUNS: dict[str, Callable[[Store, str], Rows]] = {
    "run_cypher": lambda store, statement: run_cypher(store, statement, GIVEN, None),
    "store": lambda store, statement: store.run(statement, GIVEN),
}


@pytest.fixture(scope="module")
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4j]:
    request.getfixturevalue("neo4j_can_run")
    with Neo4j(tmp_path_factory.mktemp("neo4j"), settings=AS_IT_COMES, short_lived=True) as running:
        create_store(small(), running.uri)
        yield running


@pytest.fixture(scope="module")
def driver(server: Neo4j) -> Iterator[Driver]:
    with GraphDatabase.driver(server.uri, notifications_min_severity="OFF") as connected:
        yield connected


@pytest.fixture(scope="module")
def store(server: Neo4j) -> Iterator[Store]:
    with open_store(server.uri, seconds=20) as opened:
        yield opened


@pytest.fixture(params=list(RUNS))
def run(request: pytest.FixtureRequest, store: Store) -> Callable[[str], Rows]:
    chosen = RUNS[request.param]
    return lambda statement: chosen(store, statement)


@pytest.fixture(scope="module", params=["in the import folder", "anywhere"])
def canary(request: pytest.FixtureRequest, server: Neo4j, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = server.home / "import" if request.param != "anywhere" else tmp_path_factory.mktemp("anywhere")
    path: Path = folder / "canary.csv"
    path.write_text(f"name\n{CONTENT}\n", encoding="utf-8")
    return path


@pytest.fixture
def unchanged(driver: Driver) -> Iterator[None]:
    """Fails where the graph, its labels, the schema or the users are others afterwards."""
    before = _all(driver)
    yield
    assert _all(driver) == before


def _all(driver: Driver) -> list[list[object]]:
    statements = [
        "MATCH (n) RETURN labels(n) AS x, properties(n) AS y ORDER BY elementId(n)",
        "MATCH ()-[r]->() RETURN type(r) AS x, properties(r) AS y ORDER BY elementId(r)",
        "SHOW INDEXES YIELD name RETURN name ORDER BY name",
        "CALL db.labels() YIELD label RETURN label ORDER BY label",
    ]
    return [sorted(map(str, _read(driver, statement))) for statement in statements]


def _read(driver: Driver, statement: str) -> list[list[object]]:
    with driver.session(database="neo4j") as session:
        return list(session.run(statement, GIVEN).values())


def _aimed(statement: str, canary: Path) -> str:
    return statement.replace("FILE", f"'{canary.as_uri()}'")


@pytest.mark.parametrize("statement", LOADS)
def test_without_a_guard_the_server_reads_the_file(driver: Driver, canary: Path, statement: str) -> None:
    assert CONTENT in str(_read(driver, _aimed(statement, canary)))


@pytest.mark.parametrize("statement", [*LOADS, *SECRETLY])
def test_no_file_is_read(run: Callable[[str], Rows], canary: Path, statement: str) -> None:
    with pytest.raises(QueryError) as told:
        run(_aimed(statement, canary))
    assert CONTENT not in str(told.value)


@pytest.mark.parametrize("statement", [*CALLS, *SHOWS])
def test_no_procedure_is_called_and_nothing_is_shown(run: Callable[[str], Rows], statement: str) -> None:
    with pytest.raises(QueryError) as told:
        run(statement)
    assert "\n" not in str(told.value)


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("statement", [*CHANGES, *SEVERAL])
def test_nothing_is_changed(run: Callable[[str], Rows], statement: str) -> None:
    with pytest.raises(QueryError) as told:
        run(statement)
    assert "\n" not in str(told.value)


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("statement", HOSTILE)
def test_what_is_hostile_to_the_embedded_engine_does_no_harm(store: Store, statement: str) -> None:
    with suppress(QueryError):  # some of it only reads here
        assert "root:" not in str(store.run(statement, GIVEN))
    with pytest.raises(QueryError):
        run_cypher(store, statement, GIVEN, None)


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("prefix", PREFIXES)
@pytest.mark.parametrize("statement", ["MATCH (n) DETACH DELETE n", "CREATE (n:Made)", "CALL db.createLabel('Made')"])
def test_a_prefix_lets_nothing_by(run: Callable[[str], Rows], prefix: str, statement: str) -> None:
    with pytest.raises(QueryError):
        run(f"{prefix} {statement}")


@pytest.mark.parametrize("statement", HARMLESS)
def test_a_read_that_only_looks_like_more_is_run(store: Store, statement: str) -> None:
    assert run_cypher(store, statement, {}, None) == store.run(statement, {})


def test_the_full_text_index_may_be_asked_by_the_store_alone(store: Store) -> None:
    statement = "CALL db.index.fulltext.queryNodes('kg_names', 'vim') YIELD node RETURN node.id"
    assert store.run(statement, {}).values
    with pytest.raises(QueryError, match="a query starts with one of"):
        run_cypher(store, statement, {}, None)


def _disguised(payloads: list[str], canary: Path, output: Path) -> Iterator[str]:
    random = Random(SEED)  # noqa: S311 - no secret: the same statements every time
    for payload in payloads:
        statement = hostile(random, payload.replace("FILE", "CANARY"), canary, output)
        yield statement.replace(f"'{canary}'", f"'{canary.as_uri()}'")


@pytest.mark.usefixtures("unchanged")
def test_no_hostile_statement_in_disguise_does_harm(run: Callable[[str], Rows], canary: Path, tmp_path: Path) -> None:
    for statement in _disguised([*LOADS * 12, *WRITES * 2], canary, tmp_path / "output"):
        try:
            answer = str(run(statement))
        except KgError as error:
            answer = str(error)
        assert CONTENT not in answer, statement
    assert not list(tmp_path.iterdir())


def test_without_a_guard_many_of_them_read_the_file(driver: Driver, canary: Path, tmp_path: Path) -> None:
    leaks = 0
    for statement in _disguised(LOADS * 12, canary, tmp_path / "output"):
        with suppress(Neo4jError, DriverError):
            leaks += CONTENT in str(_read(driver, statement))
    assert leaks > 10
