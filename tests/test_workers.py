"""Processes that work beside this one."""

import os
import signal

import pytest

from kg.errors import WorkerError
from kg.workers import workers

STARTED: list[str] = []


def _start(word: str) -> None:
    STARTED.append(word)


def _started() -> list[str]:
    return STARTED


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_each_has_begun_as_it_was_told() -> None:
    with workers(2, _start, "begun") as pool:
        assert [pool.submit(_started).result() for _ in range(4)] == [["begun"]] * 4
    assert STARTED == []


def test_one_that_is_killed_is_an_error_that_says_so() -> None:
    with pytest.raises(WorkerError, match="was ended from outside"), workers(2, _start, "begun") as pool:
        pool.submit(_die).result()
