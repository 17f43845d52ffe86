"""A load is compared with what the server holds then."""

import pytest
from neo4j import Driver

from kg.errors import StoreError
from kg.store import create_store
from kg.store.comparing import difference
from kg.store.neo4j import parse_address
from kg.store.neo4j.asking import reading
from kg.store.neo4j.verifying import verify, verify_changes
from tests.store.changes import renamed
from tests.store.graphs import small
from tests.store.neo4j.dumps import run

LOSSES = {
    "Author": "MATCH (a:Author) WITH a LIMIT 1 DETACH DELETE a",
    "Task": "CREATE (:Task {id: 'another'})",
    r"\(:Author\)-\[:AUTHORED\]->\(:Paper\)": "MATCH (:Author)-[r:AUTHORED]->() WITH r LIMIT 1 DELETE r",
    r"\(:Sentence\)-\[:NAMES\]->\(:Method\)": "MATCH (s:Sentence)-[r:NAMES]->(m:Method) CREATE (s)-[:NAMES]->(m)",
}


def test_what_was_written_passes(neo4j_uri: str, neo4j_driver: Driver) -> None:
    create_store(small(), neo4j_uri)
    address = parse_address(neo4j_uri)
    verify(reading(neo4j_driver, address), small(), address)
    verify_changes(reading(neo4j_driver, address), small(), difference(renamed(small(), "x"), small()), address)


@pytest.mark.parametrize("name", LOSSES)
def test_more_or_less_is_an_error_that_names_it(name: str, neo4j_uri: str, neo4j_driver: Driver) -> None:
    create_store(small(), neo4j_uri)
    run(neo4j_driver, LOSSES[name])
    address = parse_address(neo4j_uri)
    changes = difference(renamed(small(), "x"), small())
    said = f"^{neo4j_uri}/neo4j: the server holds other {name} than were written; run the command again$"
    with pytest.raises(StoreError, match=said):
        verify(reading(neo4j_driver, address), small(), address)
    with pytest.raises(StoreError, match=said):
        verify_changes(reading(neo4j_driver, address), small(), changes, address)


def test_properties_are_compared_where_they_changed(neo4j_uri: str, neo4j_driver: Driver) -> None:
    create_store(small(), neo4j_uri)
    run(neo4j_driver, "MATCH (a:Author) WITH a LIMIT 1 SET a.name = 'Eve'")
    address = parse_address(neo4j_uri)
    changes = difference(renamed(small(), "x"), small())
    with pytest.raises(StoreError, match="the server holds other Author than were written"):
        verify_changes(reading(neo4j_driver, address), small(), changes, address)
