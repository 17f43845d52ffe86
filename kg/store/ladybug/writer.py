"""The one process that may change a store."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import BrokenStoreError, StoreError
from kg.model.difference import Difference
from kg.model.graph import Graph
from kg.store.ladybug.engine import is_there, log_of
from kg.store.ladybug.locking import locked
from kg.store.ladybug.store import LadybugStore
from kg.store.protocol import Written


class LadybugWriter:
    """Has the lock of a store until it is left."""

    def __init__(self, path: Path, folder: Path) -> None:
        self._path = path
        self._folder = folder
        self.broken = ""

    def open(self) -> LadybugStore | None:
        """The graph that is there, open for reading; None where there is none, or one that must be made new.

        Why it must be, `broken` says then.
        """
        if not is_there(self._path) or not self._path.stat().st_size:
            if log_of(self._path).exists():
                self.broken = f"{self._path}: a log without its file; `kg build` makes it new"
            return None
        try:
            return LadybugStore(self._path, is_alone=True)
        except BrokenStoreError as error:
            self.broken = str(error)
            return None

    def put(self, graph: Graph, changes: Difference | None) -> Written:
        """Make the store hold the graph, which differs so from what is there; without `changes` all is written."""
        from kg.store.ladybug.saving import save  # here: what it needs takes long to import

        if changes is not None and not changes.rows:
            return Written(0)
        aside = save(graph, self._path, self._folder, changes, is_broken=bool(self.broken))
        return Written(graph.rows if changes is None else changes.rows, aside)

    def clear(self) -> Written:
        """Take the graph away, and nothing else; raises StoreError where none of kg is there."""
        store = self.open()
        if store is None:
            raise StoreError(self.broken or f"{self._path}: no graph here; there is nothing to remove")
        with store:
            rows = sum(store.count().values())
        for file in (self._path, log_of(self._path)):  # a log alone is known for a rest
            if file.exists():
                file.replace(self._folder / file.name)
        return Written(rows)


@contextmanager
def change_graph(path: Path) -> Iterator[LadybugWriter]:
    """The only writer of the graph at a path; raises StoreError where another process is it."""
    with locked(path) as folder:
        yield LadybugWriter(path, folder)
