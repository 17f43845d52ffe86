"""One process at a time changes the graph in a database."""

import gc
import os
import platform
import signal
import time
import warnings
from unittest.mock import patch

import pytest
from neo4j import Driver, Transaction
from neo4j.exceptions import ServiceUnavailable

from kg.errors import StoreError
from kg.store import change_store, open_store
from tests.store.graphs import small
from tests.store.processes import running

HOLDS = "with change_store(sys.argv[1]):\n    stop()\n"


def test_the_second_is_told_who_the_first_is(neo4j_uri: str) -> None:
    with running(HOLDS, neo4j_uri) as holder:
        said = rf"process {holder.pid} on {platform.node()} is building here; wait for it, or choose another --store$"
        with pytest.raises(StoreError, match=said), change_store(neo4j_uri):
            pytest.fail("was let in")


def test_in_one_process_too(neo4j_uri: str) -> None:
    with (
        change_store(neo4j_uri),
        pytest.raises(StoreError, match=f"process {os.getpid()} on "),
        change_store(neo4j_uri),
    ):
        pytest.fail("was let in")
    with change_store(neo4j_uri) as writer:
        assert writer.open() is None


def test_nobody_sees_the_lock_and_nothing_is_left_of_it(neo4j_uri: str, neo4j_driver: Driver) -> None:
    with running(HOLDS, neo4j_uri) as holder:
        assert not neo4j_driver.execute_query("MATCH (n) RETURN n", database_="neo4j").records
        holder.send_signal(signal.SIGKILL)
        holder.wait()
        wait_for_lock(neo4j_uri)
    assert not neo4j_driver.execute_query("MATCH (n) RETURN n", database_="neo4j").records
    rows = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.kg IS NOT NULL RETURN metaData"
    assert not neo4j_driver.execute_query(rows, database_="neo4j").records


def test_the_graph_is_read_while_another_process_is_the_writer(neo4j_uri: str) -> None:
    with change_store(neo4j_uri) as writer:
        writer.put(small(), None)
    with running(HOLDS, neo4j_uri), open_store(neo4j_uri) as store:
        assert store.count()["Paper"] == 2


def test_who_lost_the_lock_writes_nothing(neo4j_uri: str, neo4j_driver: Driver) -> None:
    with change_store(neo4j_uri) as writer:
        for row in neo4j_driver.execute_query(
            "SHOW TRANSACTIONS YIELD transactionId, metaData WHERE metaData.kg IS NOT NULL RETURN transactionId",
            database_="neo4j",
        ).records:
            neo4j_driver.execute_query("TERMINATE TRANSACTION $id", id=row["transactionId"], database_="neo4j")
        with pytest.raises(StoreError, match="the connection to the server was lost"):
            writer.put(small(), None)
    assert not neo4j_driver.execute_query("MATCH (n) RETURN n", database_="neo4j").records


def test_its_session_is_closed_though_the_connection_fails_as_the_lock_is_let_go(neo4j_uri: str) -> None:
    with warnings.catch_warnings(record=True) as unclosed:
        warnings.simplefilter("always")
        with patch.object(Transaction, "close", side_effect=ServiceUnavailable), change_store(neo4j_uri):
            pass
        gc.collect()
    assert not [str(warning.message) for warning in unclosed if warning.category is ResourceWarning]


def wait_for_lock(uri: str, seconds: float = 20) -> None:
    """The server sees at once that a client is gone, and rolls its transaction back a moment later."""
    end = time.monotonic() + seconds
    while True:
        try:
            with change_store(uri):
                return
        except StoreError:
            assert time.monotonic() < end
