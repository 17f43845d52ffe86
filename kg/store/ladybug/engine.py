"""Open the engine; its errors become ours here."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import ladybug

from kg.errors import StoreError

POOL = 256 * 1024**2  # bytes for pages: the engine's own default is most of the machine's memory
_MAX_SIZE = 1 << 36  # bytes of address space set aside, the most that a store can hold
_MAGIC = b"LBUG"  # what every file of the engine starts with


@contextmanager
def connect(path: Path, *, read_only: bool, pool: int = POOL) -> Iterator[Any]:
    """A connection to the file with `pool` bytes for pages; raises StoreError where it cannot be opened."""
    try:
        database = ladybug.Database(path, buffer_pool_size=pool, read_only=read_only, max_db_size=_MAX_SIZE)
    except (RuntimeError, OSError) as error:
        raise StoreError(
            f"{path}: cannot be opened as a graph ({first_line(error)}); `kg build` makes it new"
        ) from error
    connection = ladybug.Connection(database)
    try:
        yield connection
    finally:
        connection.close()
        database.close()


def is_foreign(path: Path) -> bool:
    """Whether the file holds something that the engine did not write; raises StoreError where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(len(_MAGIC)) not in (b"", _MAGIC)
    except OSError as error:
        raise StoreError(f"{path}: cannot be read ({error.strerror})") from error


def first_line(error: BaseException) -> str:
    """The first line of an engine's message, without its prefix."""
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return lines[0].removeprefix("Runtime exception: ").removeprefix("Binder exception: ")
