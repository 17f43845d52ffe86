"""What kg wrote goes, and what others hang on it stays."""

import pytest
from neo4j import Driver

from kg.errors import NoGraphError, StoreError
from kg.model.graph import Graph
from kg.store import Written, change_store, create_store, open_store
from kg.store.comparing import difference
from tests.builders import assert_same, derive, digest, entry
from tests.store.graphs import small
from tests.store.neo4j.dumps import dump, run

LESS = derive([digest("2024-01-01", entry("2401.00002", authors="Ada Lovelace"))])


def clear(uri: str) -> Written:
    with change_store(uri) as writer:
        return writer.clear()


def put_after(graph: Graph, uri: str) -> Written:
    with change_store(uri) as writer:
        held = writer.open()
        assert held is not None
        return writer.put(graph, difference(held.load(), graph))


def test_all_goes(neo4j_uri: str, neo4j_driver: Driver) -> None:
    create_store(small(), neo4j_uri)
    assert clear(neo4j_uri) == Written(small().rows)
    nodes, edges, constraints, indexes = dump(neo4j_driver)
    assert [nodes, edges, constraints] == [[], [], []]
    assert {row["type"] for row in indexes} == {"LOOKUP"}  # every database has these
    with pytest.raises(NoGraphError, match="no graph here; there is nothing to remove"):
        clear(neo4j_uri)


def test_an_incomplete_graph_and_one_of_another_version_go_too(neo4j_uri: str, neo4j_driver: Driver) -> None:
    for property_ in ("complete = false", "schema_version = 1", "complete = null"):
        create_store(small(), neo4j_uri)
        run(neo4j_driver, f"MATCH (g:Graph) SET g.{property_}")
        assert clear(neo4j_uri).kept == 0
        assert dump(neo4j_driver)[:2] == [[], []]


def test_a_node_on_which_others_hang_something_stays_until_they_take_it_away(
    neo4j_uri: str, neo4j_driver: Driver
) -> None:
    create_store(small(), neo4j_uri)
    run(neo4j_driver, "MATCH (p:Paper {id: '2401.00001'}) CREATE (:Reader {name: 'Eve'})-[:LIKES]->(p)")
    assert clear(neo4j_uri) == Written(small().rows - 2, kept=1)  # the node that tells of the graph stays, too
    assert run(neo4j_driver, "MATCH (:Reader)-[:LIKES]->(p:Paper) RETURN count(*) AS n") == [{"n": 1}]
    with open_store(neo4j_uri) as store:
        assert not store.complete
    run(neo4j_driver, "MATCH (r:Reader) DETACH DELETE r")
    assert clear(neo4j_uri) == Written(2)
    assert dump(neo4j_driver)[:2] == [[], []]


def test_a_digest_that_stays_is_told_half_written(neo4j_uri: str, neo4j_driver: Driver) -> None:
    create_store(small(), neo4j_uri)
    run(neo4j_driver, "MATCH (d:Digest) CREATE (:Reader)-[:LIKES]->(d)")
    assert clear(neo4j_uri).kept == 1
    assert run(neo4j_driver, "MATCH (d:Digest) RETURN d.content_hash AS hash") == [{"hash": ""}]


@pytest.mark.parametrize("edge", ["(p)-[:LIKES]->(:Reader)", "(p)<-[:USES]-(:Reader)", "(p)-[:CITES]->(p)"])
def test_a_change_that_would_take_such_a_node_is_refused_before_it_writes(
    edge: str, neo4j_uri: str, neo4j_driver: Driver
) -> None:
    create_store(small(), neo4j_uri)
    run(neo4j_driver, f"MATCH (p:Paper {{id: '2401.00001'}}) CREATE {edge}")
    before = dump(neo4j_driver)
    said = r"Paper '2401.00001' goes, but a relationship [A-Z]+ hangs on it that kg did not write; take it away and run"
    with pytest.raises(StoreError, match=said):
        put_after(LESS, neo4j_uri)
    assert dump(neo4j_driver) == before
    run(neo4j_driver, "MATCH ()-[r:LIKES|CITES]-() DELETE r")
    run(neo4j_driver, "MATCH (r:Reader) DETACH DELETE r")
    put_after(LESS, neo4j_uri)
    with open_store(neo4j_uri) as store:
        assert_same(store.load(), LESS)


def test_so_is_one_where_our_types_stand_between_labels_as_kg_does_not_write_them(
    neo4j_uri: str, neo4j_driver: Driver
) -> None:
    create_store(small(), neo4j_uri)
    run(neo4j_driver, "MATCH (p:Paper), (q:Paper) WHERE p.id < q.id CREATE (p)-[:COAUTHORED_WITH]->(q)")
    before = dump(neo4j_driver)
    with pytest.raises(StoreError, match="a relationship COAUTHORED_WITH hangs on it that kg did not write"):
        put_after(LESS, neo4j_uri)
    assert dump(neo4j_driver) == before


def test_others_may_hang_something_on_what_stays(neo4j_uri: str, neo4j_driver: Driver) -> None:
    create_store(small(), neo4j_uri)
    run(neo4j_driver, "MATCH (p:Paper {id: '2401.00002'}) CREATE (p)-[:LIKES]->(:Reader)")
    put_after(LESS, neo4j_uri)
    with open_store(neo4j_uri) as store:
        assert_same(store.load(), LESS)
    assert run(neo4j_driver, "MATCH (:Paper)-[r:LIKES]->(:Reader) RETURN count(r) AS n") == [{"n": 1}]


def test_nodes_of_others_under_our_labels_stay(neo4j_uri: str, neo4j_driver: Driver) -> None:
    create_store(small(), neo4j_uri)
    run(neo4j_driver, "CREATE (:Author {id: 'ann', born: 1906})")
    assert clear(neo4j_uri) == Written(small().rows)
    assert run(neo4j_driver, "MATCH (n) RETURN n.born AS born") == [{"born": 1906}]


def test_where_there_is_nothing_to_remove_nothing_is_made(neo4j_uri: str, neo4j_driver: Driver) -> None:
    run(neo4j_driver, "CREATE (:Customer)")
    before = dump(neo4j_driver)
    with pytest.raises(NoGraphError):
        clear(neo4j_uri)
    assert dump(neo4j_driver) == before
