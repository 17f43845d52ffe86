"""Save a graph: written beside the old file, verified, then put in its place in one step."""

import glob
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from kg.errors import StoreError
from kg.model.graph import Graph
from kg.store.ladybug.engine import POOL, connect, first_line, is_foreign
from kg.store.ladybug.statements import fill, schema
from kg.store.ladybug.verifying import verify

_DRAFT = ".building-"


def save(graph: Graph, path: Path) -> None:
    """Make `path` hold exactly this graph; whatever stops it, the file before stays complete.

    Raises StoreError where another process builds, where the disk fails or where the engine lost something.
    """
    if path.is_file() and is_foreign(path):
        raise StoreError(f"{path}: not a graph of kg, and not overwritten; choose another --store")
    with _locked(path):
        _clear(path)  # what a killed build left: the lock is ours
        folder = path.with_name(f"{path.name}{_DRAFT}{os.getpid()}")
        draft = folder / "graph"
        try:
            folder.mkdir()  # the engine puts files of its own beside the graph, some after an error
            _write(graph, draft, path)
            _flush(draft)
            path.with_name(f"{path.name}.wal").unlink(missing_ok=True)  # of a foreign writer, and of the old file
            draft.replace(path)
            _flush(path.parent)  # else a power cut may take the new name back
        except OSError as error:
            raise StoreError(f"{path}: cannot be written ({error.strerror})") from error
        finally:
            _clear(path)


def _write(graph: Graph, draft: Path, path: Path) -> None:
    with connect(draft, read_only=False, pool=_pool(graph)) as connection:
        try:
            connection.execute(schema())
            for label, table in graph.nodes.items():
                _copy(connection, fill("copy_nodes", label=label), table)
            for kind, table in graph.edges.items():
                _copy(connection, fill("copy_edges", **kind._asdict()), table)
            connection.execute("CHECKPOINT")
        except RuntimeError as error:
            raise StoreError(f"{path}: the load failed ({first_line(error)})") from error
        verify(connection, graph, path)


def _pool(graph: Graph) -> int:
    """Bytes for pages: COPY fails where they are fewer than some 1.4 times the graph (measured), and wants no more."""
    size: int = sum(table.nbytes for table in [*graph.nodes.values(), *graph.edges.values()])
    return max(POOL, size * 7 // 4)


def _copy(connection: Any, statement: str, table: Any) -> None:
    if table.num_rows:
        connection.execute(statement, {"rows": table})


def _drafts(path: Path) -> list[Path]:
    """The folders of builds that are under way or were killed, named by their process."""
    return list(path.parent.glob(f"{glob.escape(path.name)}{_DRAFT}*"))


def _clear(path: Path) -> None:
    for folder in _drafts(path):
        shutil.rmtree(folder)


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(f"{path}.lock", timeout=0):
            yield
    except Timeout as error:
        busy = [folder.suffix.removeprefix(_DRAFT) for folder in _drafts(path)]
        who = f"process {busy[0]}" if busy else "another process"
        raise StoreError(f"{path}: {who} is building here; wait for it, or choose another --store") from error
    except OSError as error:
        raise StoreError(f"{path}: cannot be written ({error.strerror})") from error
