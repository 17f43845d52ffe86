"""Open the engine; its errors become ours here."""

import errno
import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import ladybug

from kg.errors import BrokenStoreError, StoreError

POOL = 256 * 1024**2  # bytes for pages: the engine's own default is most of the machine's memory
_FOR_QUERIES = 4  # times the file: some of `cypher/` take twice to thrice of it on the way to few rows (measured)
_MAX_SIZE = 1 << 36  # bytes of address space set aside, the most that a store can hold
_MAGIC = b"LBUG"  # what every file of the engine starts with
_OTHER_LOG = "does not match the current database"  # what the engine says of a log that belongs to another file
_LIMITS = {"Mmap for size": "not enough memory", "Could not set lock": "in use by another program"}
_DISK = (errno.ENOSPC, errno.EFBIG, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO)
_OTHERS = (errno.ENAMETOOLONG, errno.EMFILE, errno.ENFILE, errno.ENOMEM)
_LITTLE = 1024**2  # bytes: where less is free after a failure, that is why

# What the engine raises, above all about damaged pages: C++ errors become Python's own.
EngineErrors = (RuntimeError, ValueError, LookupError, OverflowError, MemoryError, OSError)


class StaleLogError(StoreError):
    """The log beside a file belongs to the file that was there before."""


@contextmanager
def connect(path: Path, *, read_only: bool, pool: int = POOL, log_only: bool = False) -> Iterator[Any]:
    """A connection to the file and its log, with `pool` bytes for pages.

    With `log_only` what is written stays in the log; else the engine brings it into the file when it sees fit, and at
    the end. Raises BrokenStoreError where the file cannot be opened.
    """
    try:
        held = path.stat().st_size if read_only else 0
        database = ladybug.Database(
            path.absolute(),
            buffer_pool_size=max(pool, _FOR_QUERIES * held),
            read_only=read_only,
            max_db_size=_MAX_SIZE,
            auto_checkpoint=not log_only,
        )
    except EngineErrors as error:
        if _OTHER_LOG in str(error):
            raise StaleLogError(f"{log_of(path)}: the log of another file; `kg build` takes it away") from error
        if why := outer_cause(error):
            raise StoreError(f"{path}: cannot be read ({why})") from error
        raise BrokenStoreError(
            f"{path}: cannot be opened as a graph ({first_line(error)}); `kg build` makes it new"
        ) from error
    connection = ladybug.Connection(database)
    try:
        if log_only:
            connection.execute("CALL force_checkpoint_on_close = false")
        yield connection
    finally:
        connection.close()
        database.close()


@contextmanager
def fresh(connection: Any) -> Iterator[Any]:
    """Another connection to the same database, for one statement.

    A connection keeps the plan of every statement with parameters that it has run: some dozens of them fill the pool.
    """
    other = ladybug.Connection(connection.database)
    try:
        yield other
    finally:
        other.close()


def log_of(path: Path) -> Path:
    """The engine's log of changes since the last checkpoint; it stands beside the file, or is not there."""
    return path.with_name(f"{path.name}.wal")


def is_there(path: Path) -> bool:
    """Whether there is a file; raises StoreError where there is something else, or where that cannot be known."""
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise StoreError(f"{path}: cannot be read ({error.strerror})") from error
    if not stat.S_ISREG(mode):
        raise StoreError(f"{path}: not a file; choose another --store")
    return True


def is_foreign(path: Path) -> bool:
    """Whether the file holds something that the engine did not write; raises StoreError where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(len(_MAGIC)) not in (b"", _MAGIC)
    except OSError as error:
        raise StoreError(f"{path}: cannot be read ({error.strerror})") from error


def flush(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def outer_cause(error: BaseException, folder: Path | None = None) -> str:
    """Why the engine failed, where that is the disk, a permission or memory; the disk is that of the folder."""
    said = str(error)
    known = {os.strerror(code): os.strerror(code) for code in (*_DISK, *_OTHERS)} | _LIMITS
    for words, why in known.items():
        if words in said:
            return why
    if folder is not None and shutil.disk_usage(folder).free < _LITTLE:
        return os.strerror(errno.ENOSPC)
    if "Cannot write to file" in said:
        return os.strerror(errno.EFBIG)  # part of it was written: the engine then tells another cause
    return os.strerror(errno.ENOMEM) if isinstance(error, MemoryError) and folder is not None else ""


def first_line(error: BaseException) -> str:
    """The first line of an engine's message, without its prefix."""
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return lines[0].removeprefix("Runtime exception: ").removeprefix("Binder exception: ")
