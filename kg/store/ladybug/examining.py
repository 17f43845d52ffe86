"""Examine a store without writing: the graph itself, what stands beside it, and the place where it is."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from kg.errors import BrokenStoreError, StoreError
from kg.model.graph import Graph
from kg.store.ladybug.current import without_log
from kg.store.ladybug.engine import StaleLogError, connect, log_of
from kg.store.ladybug.locking import builder, builders
from kg.store.ladybug.store import LadybugStore
from kg.store.protocol import Finding

_ROOM = 2.5  # times the store's size: a build writes the graph beside the old one, and the engine needs some more
_MIB = 1024**2


def examine_graph(path: Path) -> list[Finding]:
    """The state of the graph first, then whatever else there is to say."""
    return [_graph(path), *_log(path), *_builds(path), *_asides(path), *_place(path)]


def _graph(path: Path) -> Finding:
    from kg.store.checking import faults  # here: who only reads needs no frames, and they take long to import

    try:
        with LadybugStore(path) as store:
            graph = store.load(in_order=False)
            found = [*faults(graph), *_uncounted(store, graph)]
            complete = store.complete
    except BrokenStoreError as error:
        return Finding("store", "not readable", f"{error}{_but_for_the_log(path)}", is_usable=False)
    except StoreError as error:
        return Finding("store", "not readable", str(error), is_usable=False)
    if found:
        more = f" and {len(found) - 1} faults more" if len(found) > 1 else ""
        advice = f"{path}: {found[0]}{more}; move it away, then `kg build` all digests"
        return Finding("store", "damaged", advice, is_usable=False)
    if not complete:
        return Finding("store", "incomplete", f"{path}: run `kg build` again", is_usable=False)
    return Finding("store", "complete", str(path))


def _uncounted(store: LadybugStore, graph: Graph) -> Iterator[str]:
    """Tables of which the engine counts other rows than it gives."""
    tables = {**graph.nodes, **{str(kind): table for kind, table in graph.edges.items()}}
    for name, count in store.count().items():
        if count != tables[name].num_rows:
            yield f"{count} {name} counted, {tables[name].num_rows} read"


def _but_for_the_log(path: Path) -> str:
    """Says so where it is the log that is damaged."""
    if not log_of(path).exists():
        return ""
    try:
        with without_log(path):
            return f"; only its log is damaged, {log_of(path)}"
    except StoreError:
        return ""


def _log(path: Path) -> Iterator[Finding]:
    log = log_of(path)
    if not log.exists():
        return
    if not path.exists():
        yield Finding("log", "without its file", f"{log}: the next `kg build` sets it aside")
        return
    try:
        with connect(path, read_only=True):
            return
    except StaleLogError:
        yield Finding("log", "of another file", f"{log}: readers leave it out, the next `kg build` takes it away")
    except StoreError:
        return  # said of the graph


def _builds(path: Path) -> Iterator[Finding]:
    process = builder(path)
    if process:
        yield Finding("build", "under way", f"process {process} is building here; readers go on, wait to build")
        return
    for folder in builders(path):
        yield Finding("build", "was killed", f"{folder}: left over; the next `kg build` takes it away")


def _asides(path: Path) -> Iterator[Finding]:
    from kg.store.ladybug.saving import asides  # here: what it needs takes long to import

    for file in asides(path):
        yield Finding("set aside", _size(file.stat().st_size), f"{file}: what a build replaced; may be deleted")


def _place(path: Path) -> Iterator[Finding]:
    """Whether a build could write: now a graph can be read all the same."""
    folder = path.absolute().parent
    while not folder.exists():
        folder = folder.parent
    if not os.access(folder, os.W_OK | os.X_OK):
        yield Finding("folder", "read-only", f"{folder}: `kg build` cannot write here; choose another --store to build")
        return
    held = sum(file.stat().st_size for file in (path, log_of(path)) if file.is_file())
    free = shutil.disk_usage(folder).free
    if free < _ROOM * held:
        needs = _size(round(_ROOM * held))
        yield Finding("disk", f"{_size(free)} free", f"{folder}: a build may need {needs}; make room before the next")


def _size(count: int) -> str:
    return f"{count / _MIB:.1f} MiB"
