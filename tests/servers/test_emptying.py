"""Each test finds an empty database, and nobody's data are wiped."""

import pytest
from neo4j import Driver

from servers import empty, is_empty
from tests.servers.given import Address, given_server


def fill(driver: Driver) -> None:
    for statement in (
        "CREATE CONSTRAINT FOR (n:Thing) REQUIRE n.id IS UNIQUE",
        "CREATE FULLTEXT INDEX names FOR (n:Thing) ON EACH [n.name]",
        "CREATE INDEX FOR ()-[r:LEADS_TO]-() ON (r.since)",
        "UNWIND range(1, 10001) AS id CREATE (:Thing {id: id})-[:LEADS_TO]->(:Other)",
    ):
        driver.execute_query(statement, database_="neo4j")


@pytest.mark.parametrize("time", ["first", "second"])
def test_the_database_is_empty_each_time(time: str, neo4j_uri: str, neo4j_driver: Driver) -> None:  # noqa: ARG001
    assert is_empty(neo4j_driver)
    fill(neo4j_driver)
    assert not is_empty(neo4j_driver)


@pytest.mark.parametrize(
    "statement", ["CREATE ()", "CREATE CONSTRAINT FOR (n:A) REQUIRE n.id IS UNIQUE", "CREATE INDEX FOR (n:A) ON (n.x)"]
)
def test_one_thing_is_enough_not_to_be_empty(statement: str, neo4j_uri: str, neo4j_driver: Driver) -> None:  # noqa: ARG001
    neo4j_driver.execute_query(statement, database_="neo4j")
    assert not is_empty(neo4j_driver)
    empty(neo4j_driver)
    assert is_empty(neo4j_driver)


def test_a_given_server_that_holds_something_is_left_alone(
    neo4j_uri: str, neo4j_server: Address, neo4j_driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    log_in(neo4j_server, monkeypatch)
    neo4j_driver.execute_query("CREATE (:Thing {id: 1})", database_="neo4j")
    with pytest.raises(pytest.fail.Exception, match="holds something"), given_server(neo4j_uri):
        pytest.fail("was let in")
    assert len(neo4j_driver.execute_query("MATCH (n:Thing) RETURN n", database_="neo4j").records) == 1


def test_a_given_server_that_is_empty_is_left_empty(
    neo4j_uri: str, neo4j_server: Address, neo4j_driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    log_in(neo4j_server, monkeypatch)
    with given_server(neo4j_uri) as address:
        assert address == neo4j_server
        fill(neo4j_driver)
    assert is_empty(neo4j_driver)


def test_a_given_server_that_does_not_answer_is_a_failure() -> None:
    uri = "bolt://127.0.0.1:1"
    with pytest.raises(pytest.fail.Exception, match=f"KG_TEST_NEO4J_URI={uri}"), given_server(uri):
        pytest.fail("was let in")


def log_in(server: Address, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_PASSWORD", raising=False)
    if server.auth is not None:
        monkeypatch.setenv("NEO4J_USERNAME", server.auth[0])
        monkeypatch.setenv("NEO4J_PASSWORD", server.auth[1])
