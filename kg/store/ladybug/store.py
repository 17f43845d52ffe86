"""Read a graph from the embedded engine."""

from collections.abc import Collection, Mapping
from contextlib import ExitStack
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from uuid import UUID

import pyarrow as pa

from kg.errors import BrokenStoreError, NoGraphError, QueryError
from kg.model.graph import Graph, arrow_schema, new_graph, sorted_graph
from kg.model.schema import EDGES, LABELS, SCHEMA_VERSION, EdgeKind
from kg.store.ladybug.current import connect_current
from kg.store.ladybug.engine import EngineErrors, first_line, fresh, is_foreign, is_there
from kg.store.ladybug.statements import fill
from kg.store.protocol import Rows, Value

_CHUNK = 1_000_000


class LadybugStore:
    """An open graph file; reading only."""

    engine = "ladybug"

    def __init__(self, path: Path, seconds: float | None = None, *, is_alone: bool = False) -> None:
        """Open it; a statement is stopped after `seconds`, if given.

        Who `is_alone` takes a log away that belongs to another file: nobody is writing.

        Raises NoGraphError where there is none, BrokenStoreError for a damaged or foreign one or another version.
        """
        self._path = path
        self._seconds = seconds
        if not is_there(path):
            raise NoGraphError(f"{path}: no graph here; make one with `kg build DIGESTS --store {path}`")
        if is_foreign(path):
            raise BrokenStoreError(f"{path}: not a graph of kg; choose another --store, or `kg build` sets it aside")
        with ExitStack() as stack:
            self._connection = stack.enter_context(connect_current(path, is_alone=is_alone))
            self.complete = self._check_about()
            self._open = stack.pop_all()

    def run(self, statement: str, parameters: Mapping[str, Value], limit: int | None = None) -> Rows:
        """Run one reading statement; at most `limit` rows are fetched."""
        with fresh(self._connection) as connection:
            if self._seconds is not None:
                connection.set_query_timeout(max(1, round(self._seconds * 1000)))
            try:
                answer = connection.execute(statement, dict(parameters))
                columns = tuple(answer.get_column_names())
                count = answer.get_num_tuples() if limit is None else min(limit, answer.get_num_tuples())
                values = [tuple(map(_plain, row)) for row in answer.get_n(count)]
                return Rows(columns, values, is_cut=count < answer.get_num_tuples())
            except RuntimeError as error:
                if self._seconds is not None and first_line(error).startswith("Interrupted"):
                    raise QueryError(f"stopped after {self._seconds:g} s; --seconds N gives it more") from error
                raise QueryError(first_line(error)) from error

    def load(self, only: Collection[str] | None = None, *, in_order: bool = True) -> Graph:
        """The graph in memory, its rows in one order; with `only`, just those labels and relationship types."""
        nodes = {label: self._nodes(label, LABELS[label]) for label in LABELS if only is None or label in only}
        edges = {kind: self._edges(kind, EDGES[kind]) for kind in EDGES if only is None or kind.type in only}
        graph = new_graph(nodes, edges)
        return sorted_graph(graph) if in_order else graph

    def among(self, kind: EdgeKind, ids: Collection[str]) -> pa.Table:
        """The edges of a kind both of whose ends are among the ids, as the graph's tables have them."""
        import pyarrow.compute as pc  # here: only builds need it, and it takes long to import

        schema = arrow_schema(EDGES[kind])
        columns = ", ".join(["a.id", "b.id", *(f"r.{name}" for name in schema.names[2:])])
        asked = pa.table({"new_id": pa.array(sorted(ids), pa.string())})
        found = self._table(fill("edges_from", **kind._asdict(), columns=columns), schema, asked)
        return found.filter(pc.is_in(found["stop"], asked["new_id"]))

    def count(self) -> dict[str, int]:
        """How many nodes there are of each label, and edges of each kind."""
        nodes = {label: self._count(fill("count_nodes", label=label)) for label in LABELS}
        return nodes | {str(kind): self._count(fill("count_edges", **kind._asdict())) for kind in EDGES}

    def close(self) -> None:
        """Let go of the file."""
        self._open.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _count(self, statement: str) -> int:
        try:
            return int(self._connection.execute(statement).get_all()[0][0])
        except EngineErrors as error:
            raise BrokenStoreError(f"{self._path}: damaged ({first_line(error)}); `kg build` makes it new") from error

    def _check_about(self) -> bool:
        """Whether the graph is complete; raises StoreError where it is none of ours or of another version."""
        try:
            found = self._connection.execute(fill("about")).get_all()
        except EngineErrors as error:
            raise BrokenStoreError(
                f"{self._path}: the engine's, not a graph of kg; choose another --store, or `kg build` sets it aside"
            ) from error
        if len(found) != 1 or type(found[0][0]) is not int:
            raise BrokenStoreError(f"{self._path}: damaged (no version); `kg build` makes it new")
        if (version := found[0][0]) != SCHEMA_VERSION:
            what = f"older than {SCHEMA_VERSION}" if version < SCHEMA_VERSION else f"newer than {SCHEMA_VERSION}"
            raise BrokenStoreError(
                f"{self._path}: of schema version {version}, {what}, which this kg reads; `kg build` makes it new"
            )
        return bool(found[0][1])

    def _nodes(self, label: str, record: type) -> pa.Table:
        schema = arrow_schema(record)
        columns = ", ".join(f"n.{name}" for name in schema.names)
        return self._table(fill("nodes", label=label, columns=columns), schema)

    def _edges(self, kind: Any, record: type) -> pa.Table:
        schema = arrow_schema(record)
        columns = ", ".join(["a.id", "b.id", *(f"r.{name}" for name in schema.names[2:])])
        return self._table(fill("edges", **kind._asdict(), columns=columns), schema)

    def _table(self, statement: str, schema: pa.Schema, rows: pa.Table | None = None) -> pa.Table:
        try:
            with fresh(self._connection) as connection:
                answer = connection.execute(statement, {} if rows is None else {"rows": rows}).get_as_arrow(_CHUNK)
            columns = [column.cast(field.type) for column, field in zip(answer.columns, schema, strict=True)]
        except EngineErrors as error:
            raise BrokenStoreError(f"{self._path}: damaged ({first_line(error)}); `kg build` makes it new") from error
        return pa.Table.from_arrays(columns, schema=schema)


def _plain(value: Any) -> Any:
    """A value without the engine's inner ids: a node or an edge becomes its properties."""
    if isinstance(value, dict):
        return _plain_map(value)
    if isinstance(value, list):
        return [_plain(held) for held in value]
    if isinstance(value, date | timedelta | UUID | bytes):  # datetime is a date too
        return str(value)
    if isinstance(value, Decimal):  # how the engine sums integers
        return int(value) if value == value.to_integral_value() else float(value)
    return value


def _plain_map(value: dict[str, Any]) -> Any:
    """A map, a node with what its label has, an edge, or a path; edges of a pattern of any length are a list."""
    if value.keys() == {"_NODES", "_RELS"} and len(value["_NODES"]) <= len(value["_RELS"]):  # a path has a node more
        return _plain(value["_RELS"])
    kept = value.keys() - {"_ID", "_SRC", "_DST"}
    if value.get("_LABEL") in LABELS:  # where nodes of several labels can come, each has the properties of all
        kept &= {"_LABEL", *arrow_schema(LABELS[value["_LABEL"]]).names}
    return {name: _plain(held) for name, held in value.items() if name in kept}
