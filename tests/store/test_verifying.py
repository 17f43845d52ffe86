"""Verifying a load: made stores with one thing wrong, by the engine's own statements."""

from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.store.ladybug.engine import connect
from kg.store.ladybug.verifying import verify
from tests.store.graphs import small

WRONG = {
    "a lost edge": ("MATCH (a:Author {id: 'alan turing'})-[r:AUTHORED]->(p:Paper) DELETE r", "AUTHORED"),
    "a lost occurrence": ("MATCH (s:Sentence)-[r:NAMES {start_at: 0}]->(m:Method) DELETE r", "NAMES"),
    "an edge too many": (
        "MATCH (a:Author {id: 'alan turing'})-[:AUTHORED]->(p:Paper) CREATE (a)-[:AUTHORED {listed_at: 1}]->(p)",
        "AUTHORED",
    ),
    "an edge from another node": (
        "MATCH (a:Author {id: 'alan turing'})-[r:AUTHORED]->(p:Paper) DELETE r "
        "WITH p MATCH (b:Author {id: 'gemma team'}) CREATE (b)-[:AUTHORED {listed_at: 1}]->(p)",
        "AUTHORED",
    ),
    "a node too many": ("CREATE (:Method {id: 'one more'})", "Method"),
    "a lost node": ("MATCH (m:Author {id: 'alan turing'}) DETACH DELETE m", "Author"),
    "a changed key": ("MATCH (m:Task) DETACH DELETE m CREATE (:Task {id: 'changed'})", "Task"),
}


@pytest.mark.parametrize(("statement", "named"), WRONG.values(), ids=WRONG)
def test_one_difference_is_told(statement: str, named: str, store_path: Path) -> None:
    with connect(store_path, read_only=False) as connection:
        verify(connection, small(), store_path)
        connection.execute(statement)
        with pytest.raises(StoreError, match=rf"the engine holds other .*{named}.* than were loaded"):
            verify(connection, small(), store_path)
