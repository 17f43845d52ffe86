"""Load the graph that a store holds while other work goes on: the engine does it beside Python."""

from collections.abc import Collection, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass

import pyarrow as pa

from kg.base import BASE_TABLES
from kg.model.graph import Graph
from kg.model.schema import EDGES, LABELS, EdgeKind
from kg.store import Store

_DERIVED = {*LABELS, *(kind.type for kind in EDGES)} - BASE_TABLES - {"COAUTHORED_WITH"}


@dataclass(frozen=True, slots=True)
class Loading:
    """The tables that hold the base facts, which come first, then the derived ones; pairs of authors when asked for."""

    _store: Store
    _base: "Future[Graph]"
    _derived: "Future[Graph]"

    def base(self) -> Graph:
        """The graph with its base facts alone."""
        return self._base.result()

    def graph(self) -> Graph:
        """The whole graph but for the pairs of authors."""
        base, derived = self._base.result(), self._derived.result()
        return Graph(
            {label: (base if label in BASE_TABLES else derived).nodes[label] for label in LABELS},
            {kind: (base if kind.type in BASE_TABLES else derived).edges[kind] for kind in EDGES},
        )

    def edges(self, kind: EdgeKind) -> pa.Table:
        """All edges of a kind."""
        return self._store.load({kind.type}, in_order=False).edges[kind]

    def among(self, kind: EdgeKind, ids: Collection[str]) -> pa.Table:
        """The edges of a kind both of whose ends are among the ids."""
        return self._store.among(kind, ids)


@contextmanager
def loading(store: Store | None) -> Iterator[Loading | None]:
    """The graph as it is loaded, None where there is no store."""
    if store is None:
        yield None
        return
    with ThreadPoolExecutor(max_workers=1) as pool:
        base, derived = (pool.submit(store.load, tables, in_order=False) for tables in (BASE_TABLES, _DERIVED))
        yield Loading(store, base, derived)
