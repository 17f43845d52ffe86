"""Verify a load: the engine is known to lose edges without an error, so everything is counted and compared."""

from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from kg.errors import StoreError
from kg.model.graph import Graph
from kg.store.ladybug.statements import fill

_CHUNK = 1_000_000


def verify(connection: Any, graph: Graph, path: Path) -> None:
    """Compare the ids of all nodes and the ends of all edges with the graph's; raise StoreError for a difference."""
    places = {label: _verify_nodes(connection, label, table, path) for label, table in graph.nodes.items()}
    for kind, table in graph.edges.items():
        stored = _columns(connection, fill("edge_ends", **kind._asdict()))
        start = pc.index_in(table["start"], places[kind.start]).to_numpy()
        stop = pc.index_in(table["stop"], places[kind.stop]).to_numpy()
        if not np.array_equal(_sorted_pairs(*map(_ints, stored)), _sorted_pairs(start, stop)):
            raise StoreError(f"{path}: the engine holds other {kind} edges than were loaded; nothing was replaced")


def _verify_nodes(connection: Any, label: str, table: pa.Table, path: Path) -> pa.Array:
    """The ids of a label by their place in the engine."""
    offsets, ids = _columns(connection, fill("node_keys", label=label))
    order = pc.sort_indices(offsets)
    placed = ids.take(order)
    dense = np.array_equal(_ints(offsets.take(order)), np.arange(len(ids)))
    if not dense or not _sorted(ids).equals(_sorted(table["id"].combine_chunks())):
        raise StoreError(f"{path}: the engine holds other {label} nodes than were loaded; nothing was replaced")
    return placed


def _columns(connection: Any, statement: str) -> tuple[pa.Array, pa.Array]:
    answer = connection.execute(statement).get_as_arrow(_CHUNK)
    one, other = (column.combine_chunks() for column in answer.columns)
    return one, other


def _sorted(ids: pa.Array) -> pa.Array:
    return ids.take(pc.sort_indices(ids))


def _ints(column: pa.Array) -> Any:
    return column.to_numpy(zero_copy_only=False)


def _sorted_pairs(start: Any, stop: Any) -> Any:
    return np.sort(np.asarray(start, np.int64) * (1 << 31) + np.asarray(stop, np.int64))
