"""What `kg doctor` is told of a server; nothing is written."""

import pytest
from neo4j import Driver

from kg.store import create_store, examine
from tests.store.graphs import small
from tests.store.neo4j.dumps import dump, run


@pytest.mark.parametrize("complete", [True, False])
def test_examining_tells_the_server_and_whether_the_graph_is_whole(
    complete: bool,  # noqa: FBT001 - a parameter of a test
    neo4j_uri: str,
    neo4j_driver: Driver,
) -> None:
    create_store(small(), neo4j_uri)
    run(neo4j_driver, "MATCH (g:Graph) SET g.complete = $complete", complete=complete)
    before = dump(neo4j_driver)
    store, *others = examine(neo4j_uri)
    assert (store.state, store.is_usable) == (("complete", True) if complete else ("incomplete", False))
    assert [(finding.what, finding.advice) for finding in others] == [("server", "community edition")]
    assert dump(neo4j_driver) == before


def test_a_graph_that_makes_no_sense_is_damaged(neo4j_uri: str, neo4j_driver: Driver) -> None:
    create_store(small(), neo4j_uri)
    run(neo4j_driver, "MATCH (:Sentence)-[r:IN_DIGEST]->() DELETE r")
    found = examine(neo4j_uri)[0]
    assert (found.state, found.is_usable) == ("damaged", False)
    assert found.advice.endswith("`kg remove --all`, then `kg build` all digests")


def test_without_a_server_it_says_so() -> None:
    (found,) = examine("neo4j://127.0.0.1:1")
    assert (found.what, found.state, found.is_usable) == ("store", "not readable", False)
    assert "no server answers (Connection refused)" in found.advice
