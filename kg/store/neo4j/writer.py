"""The one process that may change the graph in a database."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from neo4j import Driver, ManagedTransaction

from kg.errors import NoGraphError, StoreError
from kg.model.difference import Difference
from kg.model.graph import Graph
from kg.store.neo4j.about import has_graph
from kg.store.neo4j.address import Address
from kg.store.neo4j.asking import reading, within
from kg.store.neo4j.clearing import check_free, clear
from kg.store.neo4j.connecting import connected, translated
from kg.store.neo4j.locking import locked
from kg.store.neo4j.preparing import leave, prepare
from kg.store.neo4j.store import Neo4jStore
from kg.store.protocol import Written

_AT_ONCE = 10_000  # rows: so many are one transaction, and no reader sees half of them


class Neo4jWriter:
    """Has the lock of a database's graph until it is left."""

    def __init__(self, address: Address, driver: Driver, check_lock: Callable[[], None]) -> None:
        self._address = address
        self._driver = driver
        self._check_lock = check_lock
        self.broken = ""
        self.is_cleared = False  # what is not seen in the graph goes too, once nobody holds its locks

    def open(self) -> Neo4jStore | None:
        """The graph that is there, open for reading; None where there is none."""
        try:
            return Neo4jStore(self._address, driver=self._driver)
        except NoGraphError:
            return None

    def put(self, graph: Graph, changes: Difference | None) -> Written:
        """Make the database hold the graph, which differs so from what is there; without `changes` all is written.

        Raises StoreError where the graph that is there is damaged: with it would go what only it holds.
        """
        if changes is not None and not changes.rows:
            return Written(0)
        if self.broken:
            raise StoreError(f"{self.broken}; `kg remove --all --store {self._address}`, then build all digests")
        if changes is not None:
            check_free(reading(self._driver, self._address), changes, self._address)
        with translated(self._address):
            if changes is not None and changes.rows <= _AT_ONCE:
                self._put_at_once(graph, changes)
            else:
                self._put_in_parts(graph, changes)
        return Written(graph.rows if changes is None else changes.rows)

    def clear(self) -> Written:
        """Take all that kg wrote out of the database, and nothing else; raises NoGraphError where there is nothing."""
        if not has_graph(reading(self._driver, self._address), self._address):
            self.is_cleared = True
            raise NoGraphError(f"{self._address}: no graph here; there is nothing to remove")
        with translated(self._address):
            removed = clear(self._ask)
        self.is_cleared = not removed.kept
        return removed

    def _put_at_once(self, graph: Graph, changes: Difference) -> None:
        from kg.store.neo4j.changing import closing, opening, steps  # here: what it needs takes long to import
        from kg.store.neo4j.verifying import verify_changes

        def work(transaction: ManagedTransaction) -> None:
            for step in [opening(graph, changes), *steps(changes), closing(graph, changes)]:
                _run(transaction, step)
            verify_changes(within(transaction), graph, changes, self._address)

        self._write(work)

    def _put_in_parts(self, graph: Graph, changes: Difference | None) -> None:
        from kg.store.neo4j.changing import closing, opening, steps, whole
        from kg.store.neo4j.verifying import verify, verify_changes

        if changes is None and has_graph(reading(self._driver, self._address), self._address):
            clear(self._ask)  # it is to be replaced
        todo = whole(graph) if changes is None else changes
        self._write(_run, opening(graph, todo))
        for step in steps(todo):
            self._write(_run, step)
        if changes is None:
            verify(reading(self._driver, self._address), graph, self._address)
        else:
            verify_changes(reading(self._driver, self._address), graph, changes, self._address)
        self._write(_run, closing(graph, todo))

    def _write(self, work: Callable[..., Any], *arguments: Any) -> Any:
        """Run the work as one transaction, which the driver runs again where the server asks for that."""

        def guarded(transaction: ManagedTransaction) -> Any:
            self._check_lock()
            return work(transaction, *arguments)

        with self._driver.session(database=self._address.database) as session:
            return session.execute_write(guarded)

    def _ask(self, statement: str, /, **parameters: Any) -> list[list[Any]]:
        rows: list[list[Any]] = self._write(lambda transaction: within(transaction)(statement, **parameters))
        return rows


@contextmanager
def change_graph(address: Address) -> Iterator[Neo4jWriter]:
    """The only writer of the graph in a database; raises StoreError where another process is it."""
    with connected(address) as driver:
        prepare(driver, address)
        writer: Neo4jWriter | None = None
        try:
            with locked(driver, address) as check_lock:
                writer = Neo4jWriter(address, driver, check_lock)
                yield writer
        finally:
            if writer is not None and writer.is_cleared:
                leave(driver, address)


def _run(transaction: ManagedTransaction, step: list[tuple[str, list[dict[str, Any]]]]) -> None:
    for statement, rows in step:
        if rows:
            transaction.run(statement, rows=rows).consume()
