"""Save a graph: written beside the old one, verified, then put in its place in one step."""

import errno
import glob
import os
import re
import shutil
from pathlib import Path
from typing import Any

from kg.errors import StoreError
from kg.model.difference import Difference
from kg.model.graph import Graph
from kg.store.ladybug.changing import change
from kg.store.ladybug.engine import POOL, EngineErrors, connect, first_line, flush, log_of, outer_cause
from kg.store.ladybug.statements import fill, schema
from kg.store.ladybug.verifying import verify

_LARGEST_LOG = 4 * 1024**2  # bytes: every reader reads the log again, some 0.2 s for a MiB
_LEAST = 2 * 1024**2  # bytes: an empty graph takes more
_LARGEST_SHARE = 16  # a log of more than this part of the file is worth a rewrite


def save(
    graph: Graph, path: Path, folder: Path, changes: Difference | None = None, *, is_broken: bool = False
) -> Path | None:
    """Make `path` hold exactly this graph; whatever stops it, the graph before stays complete.

    `folder` is for drafts, and `changes` are what the graph differs in from the one that is there. What `is_broken`
    is kept beside it, under the path that is returned. Raises StoreError where the disk fails or where the engine
    lost something.
    """
    if changes is not None and _is_small(changes, path) and change(graph, changes, path, folder):
        return None
    draft = folder / "graph"
    _write(graph, draft, path)
    flush(draft)
    aside = _set_aside(path) if is_broken else None  # a log without a file too
    draft.replace(path)
    flush(path.parent)  # else a power cut may take the new name back, but not what follows
    log_of(path).unlink(missing_ok=True)
    flush(path.parent)
    return aside


def asides(path: Path) -> list[Path]:
    """What was set aside, logs too."""
    named = path.parent.glob(f"{glob.escape(path.name)}.aside-*")
    return sorted(file for file in named if re.fullmatch(r"\.aside-\d+(\.wal)?", file.name[len(path.name) :]))


def _set_aside(path: Path) -> Path:
    """Move a file out of the way, with its log."""
    number = 1
    while (aside := path.with_name(f"{path.name}.aside-{number}")).exists() or log_of(aside).exists():
        number += 1
    if log_of(path).exists():
        log_of(path).replace(log_of(aside))
    if path.exists():
        path.replace(aside)
    return aside


def _is_small(changes: Difference, path: Path) -> bool:
    """Whether the changes are worth a log: each row takes some hundred bytes there."""
    log, file = log_of(path), path.stat().st_size
    held = log.stat().st_size if log.exists() else 0
    return held + 300 * changes.rows < min(_LARGEST_LOG, file / _LARGEST_SHARE)


def _write(graph: Graph, draft: Path, path: Path) -> None:
    if shutil.disk_usage(draft.parent).free < _LEAST:  # the engine may abort the process where it cannot close a file
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    try:
        with connect(draft, read_only=False, pool=_pool(graph)) as connection:
            connection.execute(schema())
            for label, table in graph.nodes.items():
                _copy(connection, fill("copy_nodes", label=label), table)
            for kind, table in graph.edges.items():
                _copy(connection, fill("copy_edges", **kind._asdict()), table)
            connection.execute("CHECKPOINT")
            verify(connection, graph, path)
    except (*EngineErrors, StoreError) as error:
        if isinstance(error, StoreError) and error.__cause__ is None:
            raise  # what was loaded is not what is there
        if why := outer_cause(error, draft.parent):
            raise StoreError(f"{path}: cannot be written ({why})") from error
        raise StoreError(f"{path}: the load failed ({first_line(error)})") from error


def _pool(graph: Graph) -> int:
    """Bytes for pages: COPY fails where they are fewer than some 1.5 times the graph (measured), and wants no more."""
    size: int = sum(table.nbytes for table in [*graph.nodes.values(), *graph.edges.values()])
    return max(POOL, size * 2)


def _copy(connection: Any, statement: str, table: Any) -> None:
    if table.num_rows:
        connection.execute(statement, {"rows": table})
