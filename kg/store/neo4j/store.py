"""Read a graph from a server."""

from collections.abc import Collection, Mapping
from contextlib import ExitStack
from types import TracebackType
from typing import Any, Self

import pyarrow as pa
from neo4j import Driver
from neo4j.exceptions import Neo4jError

from kg.errors import BrokenStoreError, QueryError, StoreError
from kg.model.graph import Graph, arrow_schema, new_graph, sorted_graph
from kg.model.schema import EDGES, LABELS, EdgeKind
from kg.store.neo4j.about import is_complete
from kg.store.neo4j.address import Address
from kg.store.neo4j.asking import reading, session
from kg.store.neo4j.connecting import connected, first_line, translated
from kg.store.neo4j.guarding import check_plan
from kg.store.neo4j.statements import fill
from kg.store.neo4j.tables import edge_columns, node_columns, to_arrow
from kg.store.neo4j.values import plain
from kg.store.protocol import Rows, Value

_OF_THE_STATEMENT = tuple(f"Neo.ClientError.{kind}." for kind in ("Statement", "Procedure", "General", "Schema"))


class Neo4jStore:
    """An open graph on a server; reading only."""

    engine = "neo4j"

    def __init__(self, address: Address, seconds: float | None = None, driver: Driver | None = None) -> None:
        """Open it; a statement is stopped after `seconds`, if given; a `driver` that is given stays open.

        Raises NoGraphError where there is none, and StoreError for one that this kg cannot read.
        """
        self._address = address
        self._seconds = seconds
        with ExitStack() as stack:
            self._driver = driver or stack.enter_context(connected(address))
            self.rows = reading(self._driver, address)
            self._change = self.rows(fill("change"))  # before all else: who reads it again knows whether all fits
            self.complete = is_complete(self.rows, address)
            self._open = stack.pop_all()

    def run(self, statement: str, parameters: Mapping[str, Value], limit: int | None = None) -> Rows:
        """Run one reading statement; at most `limit` rows are fetched."""
        given = dict(parameters)
        with translated(self._address), session(self._driver, self._address) as opened:
            try:
                with opened.begin_transaction(timeout=self._seconds) as transaction:
                    check_plan(transaction, statement, given)
                    answer = transaction.run(statement, given)
                    columns = tuple(answer.keys())
                    values = [tuple(map(plain, row)) for row in _some(answer, limit)]
                    is_cut = limit is not None and len(values) > limit
                    return Rows(columns, values[:limit], is_cut=is_cut)
            except Neo4jError as error:
                if "TransactionTimedOut" in (error.code or ""):
                    if self._seconds is None:
                        raise QueryError("stopped by the server, which has a time limit of its own") from error
                    raise QueryError(f"stopped after {self._seconds:g} s; --seconds N gives it more") from error
                if (error.code or "").startswith(_OF_THE_STATEMENT):
                    raise QueryError(first_line(error)) from error
                raise
            except (OverflowError, UnicodeEncodeError, TypeError, ValueError) as error:
                raise QueryError(f"a parameter that no server takes ({error})") from error

    def load(self, only: Collection[str] | None = None, *, in_order: bool = True) -> Graph:
        """The graph in memory, its rows in one order; with `only`, just those labels and relationship types."""
        nodes = {label: self._nodes(label) for label in LABELS if only is None or label in only}
        edges = {kind: self._edges(kind) for kind in EDGES if only is None or kind.type in only}
        if self.rows(fill("change")) != self._change:
            raise StoreError(f"{self._address}: the graph was changed while it was read; run the command again")
        graph = new_graph(nodes, edges)
        return sorted_graph(graph) if in_order else graph

    def among(self, kind: EdgeKind, ids: Collection[str]) -> pa.Table:
        """The edges of a kind both of whose ends are among the ids, as the graph's tables have them."""
        import pyarrow.compute as pc  # here: only builds need it, and it takes long to import

        asked = sorted(ids)
        found = self._table(fill("edges_from", **kind._asdict(), columns=edge_columns(kind)), EDGES[kind], ids=asked)
        return found.filter(pc.is_in(found["stop"], pa.array(asked, pa.string())))

    def count(self) -> dict[str, int]:
        """How many nodes there are of each label, and edges of each kind."""
        nodes = {label: self.rows(fill("count_nodes", label=label))[0][0] for label in LABELS}
        return nodes | {str(kind): self.rows(fill("count_edges", **kind._asdict()))[0][0] for kind in EDGES}

    def close(self) -> None:
        """Let go of the server."""
        self._open.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _nodes(self, label: str) -> pa.Table:
        return self._table(fill("nodes", label=label, columns=node_columns(label)), LABELS[label])

    def _edges(self, kind: EdgeKind) -> pa.Table:
        return self._table(fill("edges", **kind._asdict(), columns=edge_columns(kind)), EDGES[kind])

    def _table(self, statement: str, record: type, **parameters: Any) -> pa.Table:
        rows = self.rows(statement, **parameters)
        try:
            table = to_arrow(rows, arrow_schema(record))
        except (pa.ArrowException, TypeError, ValueError) as error:
            raise BrokenStoreError(
                f"{self._address}: a property is of another kind than kg writes ({error})"
            ) from error
        if missing := next(
            (field.name for field in table.schema if not field.nullable and table[field.name].null_count), ""
        ):
            raise StoreError(
                f"{self._address}: {record.__name__} without {missing}: kg did not write that; "
                "nothing was touched; take it away, or choose another database"
            )
        return table


def _some(answer: Any, limit: int | None) -> list[Any]:
    """The rows, and of those over the limit one."""
    return list(answer) if limit is None else answer.fetch(limit + 1)
