"""Loads that are broken off after a chosen transaction, in small parts so that there are many."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

from kg.store.neo4j import changing
from kg.store.neo4j import writer as writing
from kg.store.neo4j.writer import Neo4jWriter

NEVER = 1_000_000


class BrokenOffError(Exception):
    """In place of a power cut."""


@dataclass
class Load:
    """What is seen of a load: how many transactions were committed."""

    steps: int = 0


@contextmanager
def in_parts(
    rows: int = 25, *, at_once: int = 0, stop_after: int = NEVER, seen: Callable[[], None] | None = None
) -> Iterator[Load]:
    """Builds write in transactions of so many rows; after some BrokenOffError comes; `seen` looks after each."""
    load = Load()
    write = Neo4jWriter._write

    def counted(writer: Neo4jWriter, *work: Any) -> Any:
        if load.steps >= stop_after:
            raise BrokenOffError
        done = write(writer, *work)
        load.steps += 1
        if seen is not None:
            seen()
        return done

    with (
        patch.object(changing, "BATCH", rows),
        patch.object(writing, "_AT_ONCE", at_once),
        patch.object(Neo4jWriter, "_write", counted),
    ):
        yield load
