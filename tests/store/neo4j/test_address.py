"""What an address says, and what does not belong there."""

import pytest

from kg.errors import UsageError
from kg.store.neo4j import parse_address


@pytest.fixture(autouse=True)
def no_database(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_DATABASE", raising=False)


@pytest.mark.parametrize(
    ("text", "uri", "database"),
    [
        ("neo4j://localhost", "neo4j://localhost", "neo4j"),
        ("bolt://127.0.0.1:7688/", "bolt://127.0.0.1:7688", "neo4j"),
        ("neo4j+s://db.example.org/papers", "neo4j+s://db.example.org", "papers"),
        ("bolt+ssc://[::1]:7687/papers/", "bolt+ssc://[::1]:7687", "papers"),
        ("neo4j://localhost?policy=near", "neo4j://localhost?policy=near", "neo4j"),
    ],
)
def test_the_database_is_that_of_the_path(text: str, uri: str, database: str) -> None:
    address = parse_address(text)
    assert (address.uri, address.database) == (uri, database)


def test_where_the_path_names_none_it_is_that_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_DATABASE", "papers")
    assert parse_address("neo4j://localhost").database == "papers"
    assert parse_address("neo4j://localhost/other").database == "other"


@pytest.mark.parametrize("text", ["neo4j://", "neo4j:///papers", "neo4j://h:port", "neo4j://h:99999", "neo4j://h/a/b"])
def test_what_names_no_server_is_one_error(text: str) -> None:
    with pytest.raises(UsageError, match="write neo4j://HOST:PORT"):
        parse_address(text)
