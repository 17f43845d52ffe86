"""Keys and the full-text index are there after each build, whoever took them away."""

import re

from neo4j import Driver

from kg.model.schema import LABELS
from kg.store import change_store, create_store, examine, open_store
from kg.store.neo4j.statements import schema
from tests.builders import assert_same
from tests.store.graphs import small
from tests.store.neo4j.dumps import dump, run


def test_the_schema_has_one_key_for_each_label_and_one_index() -> None:
    keys = [
        re.fullmatch(r"CREATE CONSTRAINT kg_(\w+)_id IF NOT EXISTS FOR \(n:(\w+)\) .*", s) for s in schema().values()
    ]
    labels = [found[2] for found in keys if found]
    assert labels == list(LABELS)
    assert [found[1] for found in keys if found] == [label.lower() for label in LABELS]
    assert list(schema())[len(LABELS) :] == ["kg_names"]


def test_each_label_has_its_key_and_names_their_index(neo4j_uri: str, neo4j_driver: Driver) -> None:
    create_store(small(), neo4j_uri)
    _, _, constraints, indexes = dump(neo4j_driver)
    assert sorted(row["labelsOrTypes"] for row in constraints) == sorted([label] for label in LABELS)
    assert {(row["type"], *row["properties"]) for row in constraints} == {("UNIQUENESS", "id")}
    assert [row["name"] for row in indexes if row["type"] == "FULLTEXT"] == ["kg_names"]


def test_what_was_taken_away_is_told_and_made_again(neo4j_uri: str, neo4j_driver: Driver) -> None:
    create_store(small(), neo4j_uri)
    before = dump(neo4j_driver)
    for statement in ("DROP CONSTRAINT kg_paper_id", "DROP CONSTRAINT kg_graph_id", "DROP INDEX kg_names"):
        run(neo4j_driver, statement)
    found = {finding.what: finding for finding in examine(neo4j_uri)}
    assert (found["schema"].state, found["schema"].is_usable) == ("missing", False)
    assert found["schema"].advice == "kg_graph_id, kg_paper_id, kg_names: `kg build` makes them"
    with change_store(neo4j_uri):
        pass
    assert dump(neo4j_driver) == before


def test_what_a_bulk_import_leaves_out_is_filled_in(neo4j_uri: str, neo4j_driver: Driver) -> None:
    create_store(small(), neo4j_uri)
    before = dump(neo4j_driver)
    for name in schema():
        run(neo4j_driver, f"DROP {'INDEX' if name == 'kg_names' else 'CONSTRAINT'} {name}")
    for entity in ("(n)", "()-[n]->()"):
        run(neo4j_driver, f"MATCH {entity} UNWIND keys(n) AS key WITH n, key WHERE n[key] = [] SET n[key] = null")
    assert dump(neo4j_driver)[0] != before[0]
    with open_store(neo4j_uri) as store:
        assert_same(store.load(), small())
    with change_store(neo4j_uri):
        pass
    assert dump(neo4j_driver) == before


def test_lists_that_an_import_left_out_are_written_before_it_is_told_to_be_done(
    neo4j_uri: str, neo4j_driver: Driver
) -> None:
    create_store(small(), neo4j_uri)
    run(neo4j_driver, "MATCH (a:Author) REMOVE a.homonym_reasons")
    run(neo4j_driver, "DROP INDEX kg_names")  # the last that is made
    with change_store(neo4j_uri):
        pass
    assert run(neo4j_driver, "MATCH (a:Author) WHERE a.homonym_reasons IS NULL RETURN count(a) AS n") == [{"n": 0}]
