"""Whose nodes are in a database: others' are left alone, and kg refuses where they have our labels."""

import pytest
from neo4j import Driver

from kg.errors import BrokenStoreError, NoGraphError, StoreError
from kg.model.schema import LABELS, SCHEMA_VERSION
from kg.store import Store, change_store, create_store, open_store
from tests.builders import assert_same
from tests.store.graphs import small
from tests.store.neo4j.dumps import dump, run


def test_an_empty_database_holds_no_graph(neo4j_uri: str) -> None:
    with pytest.raises(NoGraphError, match=f"^{neo4j_uri}/neo4j: no graph here; make one with `kg build DIGESTS"):
        open_store(neo4j_uri)


def test_nodes_of_other_labels_are_left_alone(neo4j_uri: str, neo4j_driver: Driver) -> None:
    run(neo4j_driver, "CREATE CONSTRAINT film FOR (n:Film) REQUIRE n.title IS UNIQUE")
    run(
        neo4j_driver,
        "CREATE (:Film {title: 'M', id: 'kg'})<-[:AUTHORED {since: 1931}]-(:Person {id: 'lang'})-[:HAS]->()",
    )
    before = dump(neo4j_driver)
    create_store(small(), neo4j_uri)
    with open_store(neo4j_uri) as store:
        assert_same(store.load(), small())
    with change_store(neo4j_uri) as writer:
        assert writer.clear().kept == 0
    after = dump(neo4j_driver)
    assert after[:2] == before[:2]
    assert all(row in after[2] for row in before[2])


@pytest.mark.parametrize("label", LABELS)
def test_nodes_of_our_labels_that_are_not_ours(label: str, neo4j_uri: str, neo4j_driver: Driver) -> None:
    run(neo4j_driver, f"CREATE (:{label} {{id: 'x', name: 'theirs'}})-[:LEADS_TO]->(:{label})")
    before = dump(neo4j_driver)
    said = rf"^{neo4j_uri}/neo4j: nodes labelled {label} are there that kg did not write; nothing was touched; choose"
    with pytest.raises(StoreError, match=said):
        open_store(neo4j_uri)
    with pytest.raises(StoreError, match=said), change_store(neo4j_uri):
        pytest.fail("was let in")
    assert dump(neo4j_driver) == before


@pytest.mark.parametrize(("version", "said"), [(SCHEMA_VERSION - 1, "older than"), (SCHEMA_VERSION + 1, "newer than")])
def test_another_version_is_told_and_not_touched(version: int, said: str, neo4j_uri: str, neo4j_driver: Driver) -> None:
    create_store(small(), neo4j_uri)
    run(neo4j_driver, "MATCH (g:Graph) SET g.schema_version = $version", version=version)
    before = dump(neo4j_driver)
    said = rf"of schema version {version}, {said} {SCHEMA_VERSION}.*`kg remove --all --store {neo4j_uri}/neo4j`"
    with pytest.raises(StoreError, match=said):
        open_store(neo4j_uri)
    with change_store(neo4j_uri) as writer, pytest.raises(StoreError, match=said):
        writer.open()
    assert dump(neo4j_driver) == before


@pytest.mark.parametrize(
    "damage",
    [
        "MATCH (s:Sentence) WITH s LIMIT 1 SET s.line = 'three'",
        "MATCH (p:Paper) WITH p LIMIT 1 SET p.authors_truncated = [1]",
        "MATCH ()-[r:COAUTHORED_WITH]->() WITH r LIMIT 1 SET r.weight = 'heavy'",
        "MATCH (d:Digest) SET d.problems = 'none'",
    ],
)
def test_a_property_of_another_kind_is_one_line(damage: str, neo4j_uri: str, neo4j_driver: Driver) -> None:
    create_store(small(), neo4j_uri)
    run(neo4j_driver, damage)
    before = dump(neo4j_driver)
    with open_store(neo4j_uri) as store:
        message = told(store)
    assert message.startswith(f"{neo4j_uri}/neo4j: a property is of another kind than kg writes (")
    assert "\n" not in message
    assert dump(neo4j_driver) == before


def told(store: Store) -> str:
    with pytest.raises(BrokenStoreError) as caught:
        store.load()
    return str(caught.value)
