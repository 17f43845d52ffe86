"""Thousands of statements made from a seed: none gets past the guard with harm, and no read is refused."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from kg.errors import QueryError
from kg.query import run_cypher
from kg.query.guard import check_reading
from kg.store import Store, open_store
from tests.query.statements import GIVEN, LOADS, NAMING, RUNNABLE, WRITES, hostile, reads

SEED = 20240118
CONTENT = "seen-by-nobody"


@pytest.fixture
def canary(tmp_path: Path) -> Path:
    path = tmp_path / "canary.csv"
    path.write_text(f"name\n{CONTENT}\n", encoding="utf-8")
    return path


@pytest.fixture
def store(sample_file: Path, tmp_path: Path) -> Iterator[Store]:
    copy = shutil.copy(sample_file, tmp_path / "graph.lbug")
    with open_store(str(copy), seconds=5) as opened:
        yield opened


def _answer(store: Store, statement: str) -> str:
    """All that a user would see of the answer."""
    try:
        return str(run_cypher(store, statement, GIVEN, None))
    except QueryError as error:
        return str(error)


def test_no_hostile_statement_in_disguise_does_harm(
    store: Store, canary: Path, sample_file: Path, tmp_path: Path
) -> None:
    random = Random(SEED)  # noqa: S311  # no secret: the same statements every time
    files, counts = set(tmp_path.iterdir()), store.count()
    payloads = [payload for payload in [*LOADS * 4, *WRITES] for _ in range(80)]
    for payload in payloads:
        statement = hostile(random, payload, canary, tmp_path / "output")
        assert CONTENT not in _answer(store, statement), statement
        assert set(tmp_path.iterdir()) == files, statement
    assert len(payloads) > 2000
    assert store.count() == counts
    store.close()
    assert (tmp_path / "graph.lbug").read_bytes() == sample_file.read_bytes()


def test_without_the_guard_many_of_them_read_the_file(store: Store, canary: Path, tmp_path: Path) -> None:
    random = Random(SEED)  # noqa: S311  # no secret: the same statements every time
    leaks = 0
    for payload in LOADS * 100:
        try:
            leaks += CONTENT in str(store.run(hostile(random, payload, canary, tmp_path / "output"), GIVEN))
        except QueryError:
            continue
    assert leaks > 30


@pytest.mark.parametrize("frame", [*RUNNABLE, *NAMING])
def test_no_read_that_looks_like_a_write_is_refused(sample_store: Store, frame: str) -> None:
    statements = list(reads(Random(SEED), frame))  # noqa: S311  # no secret: the same statements every time
    assert len(statements) * len([*RUNNABLE, *NAMING]) > 300
    for statement in statements:
        check_reading(statement)
        if frame in RUNNABLE:
            run_cypher(sample_store, statement, GIVEN, 10)
