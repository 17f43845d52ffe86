"""Reading a graph among other people's nodes, and while it changes."""

import time
from pathlib import Path

import pytest
from neo4j import Driver

from kg.build import build, remove
from kg.errors import QueryError, StoreError, UsageError
from kg.export import export_neo4j_admin
from kg.query import run_query
from kg.search import search
from kg.store import change_store, create_store, open_store
from servers import Neo4j
from tests.conftest import SAMPLES
from tests.store.graphs import small
from tests.store.neo4j.dumps import dump, run


@pytest.mark.parametrize("node", ["Task {id: 'mine', owner: 'ann'}", "Task {name: 'gsm8k task'}"])
def test_nodes_of_others_that_came_after_a_build_are_not_taken_for_ours(
    node: str, neo4j_uri: str, neo4j_driver: Driver
) -> None:
    create_store(small(), neo4j_uri)
    run(neo4j_driver, f"CREATE (:{node})")
    before = dump(neo4j_driver)
    with pytest.raises(StoreError, match=r"Task without .*: kg did not write that; nothing was touched; take it away"):
        build([SAMPLES], neo4j_uri)
    assert dump(neo4j_driver)[:2] == before[:2]
    with open_store(neo4j_uri) as store:
        assert next(hit.name for hit in search(store, "Vim-7B").hits) == "Vim-7B"
        assert search(store, "task").hits == []
        assert run_query(store, "results_on_benchmark", {"benchmark": "ImageNet"}).values
        with pytest.raises(UsageError, match="no task is known as 'x'"):
            run_query(store, "papers_on_task", {"task": "x"})


def test_a_graph_that_changes_while_it_is_read_is_not_told_as_one(neo4j_uri: str, tmp_path: Path) -> None:
    build([SAMPLES], neo4j_uri)
    with open_store(neo4j_uri) as store:
        store.load(only=["Digest"])
        remove("2024-01-18", neo4j_uri)
        for read in (lambda: store.load(only=["Paper"]), lambda: export_neo4j_admin(store, tmp_path / "out")):
            with pytest.raises(StoreError, match=r"the graph was changed while it was read; run the command again$"):
                read()
    assert not (tmp_path / "out").exists()


@pytest.mark.usefixtures("neo4j_can_run")
def test_a_time_limit_of_the_server_is_told_and_stops_no_build(tmp_path: Path) -> None:
    with Neo4j(tmp_path / "server", settings={"db.transaction.timeout": "3s"}, short_lived=True) as server:
        with change_store(server.uri) as writer:
            time.sleep(6)  # as a build does that extracts
            writer.put(small(), None)
        with (
            open_store(server.uri) as store,
            pytest.raises(QueryError, match="stopped by the server, which has a time"),
        ):
            store.run("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS n", {})
