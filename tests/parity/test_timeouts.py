"""A statement that would run for minutes is stopped on both engines when its time is over."""

import time

import pytest

from kg.errors import QueryError
from kg.query import run_cypher, run_query
from kg.store import create_store, open_store
from tests.store.graphs import samples

LONG = [
    "MATCH (a:Sentence), (b:Sentence), (c:Sentence), (d:Sentence) WHERE a.text < b.text AND b.text < c.text AND "
    "c.text < d.text RETURN count(*) AS n",
    "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE (a * b) % 7 = 8 RETURN a, b",
]


def test_a_long_statement_is_stopped_and_said_to_be(address: str) -> None:
    create_store(samples(), address)
    with open_store(address, seconds=1.5) as store:
        for statement in LONG:
            start = time.monotonic()
            with pytest.raises(QueryError, match=r"^stopped after 1\.5 s; --seconds N gives it more$"):
                run_cypher(store, statement, {}, 10)
            assert 1 < time.monotonic() - start < 30
        assert run_query(store, "new_since", {"date": "2024-01-01"}).values  # it goes on with the next


def test_what_is_quick_has_time_enough(address: str) -> None:
    create_store(samples(), address)
    with open_store(address, seconds=20) as store:
        assert run_cypher(store, "MATCH (p:Paper) RETURN count(*) AS n", {}, None).values == [(56,)]
