"""Open the graph that a path stands for at this moment, while a build may put another in its place.

A graph is a file and, after small changes, the engine's log beside it. A change replaces the log, a rewrite replaces
the file and then takes the log away: each in one step, but a reader opens the two one after the other.
"""

import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from kg.errors import BrokenStoreError
from kg.store.ladybug.engine import StaleLogError, connect, log_of

_TRIES = 20
_PAUSE = 0.02  # seconds


@contextmanager
def connect_current(path: Path, *, is_alone: bool = False) -> Iterator[Any]:
    """A reading connection to the file with the log that belongs to it; another log is left out.

    Who `is_alone`, having the lock, takes the other log away.
    """
    stale = 0
    with ExitStack() as stack:
        while stale < _TRIES:
            before = _identity(path)
            try:
                connection = stack.enter_context(connect(path, read_only=True))
            except StaleLogError:  # a rewrite is between its two steps, or was killed there
                if is_alone:
                    log_of(path).unlink()
                    continue
                stale += 1
                time.sleep(_PAUSE)
                continue
            except BrokenStoreError:
                if _identity(path) == before:
                    raise
                continue
            if _identity(path) == before:
                yield connection
                return
            stack.close()
        yield stack.enter_context(without_log(path))


@contextmanager
def without_log(path: Path) -> Iterator[Any]:
    """A reading connection to the file alone."""
    with tempfile.TemporaryDirectory() as folder:
        link = Path(folder) / "graph"
        link.symlink_to(path.resolve())
        with connect(link, read_only=True) as connection:
            yield connection


def _identity(path: Path) -> tuple[tuple[int, ...], ...]:
    """What changes when the file or its log is replaced."""
    return tuple(map(_stamp, (path, log_of(path))))


def _stamp(file: Path) -> tuple[int, ...]:
    try:
        found = file.stat()
    except FileNotFoundError:
        return ()
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns
