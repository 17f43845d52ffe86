"""Verify a load: the engine is known to lose edges without an error, so everything is counted and compared."""

from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from kg.errors import StoreError
from kg.model.difference import Difference, EdgeChange, NodeChange
from kg.model.graph import Graph
from kg.model.schema import EdgeKind
from kg.store.ladybug.engine import fresh
from kg.store.ladybug.statements import fill

_CHUNK = 1_000_000
_ENDS = pa.schema([("new_start", pa.string()), ("new_stop", pa.string())])


def verify(connection: Any, graph: Graph, path: Path) -> None:
    """Compare the ids of all nodes and the ends of all edges with the graph's; raise StoreError for a difference."""
    places = {label: _verify_nodes(connection, label, table, path) for label, table in graph.nodes.items()}
    for kind, table in graph.edges.items():
        stored = _columns(connection, fill("edge_ends", **kind._asdict()))
        start = pc.index_in(table["start"], places[kind.start]).to_numpy()
        stop = pc.index_in(table["stop"], places[kind.stop]).to_numpy()
        if not np.array_equal(_sorted_pairs(*map(_ints, stored)), _sorted_pairs(start, stop)):
            raise StoreError(f"{path}: the engine holds other {kind} edges than were loaded; nothing was replaced")


def is_changed(connection: Any, graph: Graph, changes: Difference) -> bool:
    """Whether the store holds as many rows as the graph, and of those that were changed exactly these."""
    counts = all(
        _count(connection, fill("count_nodes", label=label)) == table.num_rows for label, table in graph.nodes.items()
    ) and all(
        _count(connection, fill("count_edges", **kind._asdict())) == table.num_rows
        for kind, table in graph.edges.items()
    )
    return (
        counts
        and all(_has_nodes(connection, label, change) for label, change in changes.nodes.items())
        and all(_has_edges(connection, kind, graph.edges[kind], change) for kind, change in changes.edges.items())
    )


def _has_nodes(connection: Any, label: str, change: NodeChange) -> bool:
    written = pa.concat_tables([change.added, change.changed])
    asked = pa.table({"new_id": pa.chunked_array([*written["id"].chunks, change.gone], pa.string())})
    columns = ", ".join(f"n.{name}" for name in written.column_names)
    return _rows(_asked(connection, fill("nodes_among", label=label, columns=columns), asked)) == _rows(written)


def _has_edges(connection: Any, kind: EdgeKind, edges: pa.Table, change: EdgeChange) -> bool:
    """Whether between the ends that were touched there are the graph's edges, those that were there before too."""
    from kg.base.frames import frame  # here: who only reads needs no frames, and they take long to import

    ends = (change.gone, change.added.select(["start", "stop"]))
    named = [table.rename_columns(["new_start", "new_stop"]).cast(_ENDS) for table in ends]
    asked = pa.concat_tables(named).group_by(["new_start", "new_stop"]).aggregate([])
    columns = ", ".join(["a.id", "b.id", *(f"r.{name}" for name in edges.column_names[2:])])
    found = _asked(connection, fill("edges_among", **kind._asdict(), columns=columns), asked)
    wanted = frame(edges).join(frame(asked), left_on=["start", "stop"], right_on=["new_start", "new_stop"], how="semi")
    return _rows(found) == _rows(wanted.to_arrow())


def _asked(connection: Any, statement: str, rows: pa.Table) -> pa.Table:
    with fresh(connection) as once:
        return once.execute(statement, {"rows": rows}).get_as_arrow(_CHUNK)


def _rows(table: pa.Table) -> list[str]:
    """The rows with all that is in them, in one order."""
    return sorted(map(repr, zip(*(column.to_pylist() for column in table.columns), strict=True)))


def _count(connection: Any, statement: str) -> int:
    return int(connection.execute(statement).get_all()[0][0])


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
