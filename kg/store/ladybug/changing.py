"""Change a graph by what differs: the file stays as it is, and the engine's log beside it is replaced in one step.

The engine writes to a copy. What COPY loads goes into the file itself, so rows are made by CREATE, which is logged.
"""

import shutil
from collections.abc import Iterable
from pathlib import Path

import pyarrow as pa

from kg.errors import StoreError
from kg.model.difference import Difference
from kg.model.graph import Graph
from kg.store.ladybug.engine import EngineErrors, connect, flush, log_of
from kg.store.ladybug.statements import fill
from kg.store.ladybug.verifying import is_changed

_NEW = "new_"  # before the columns of the given rows: `start` is a word of the engine's


def change(graph: Graph, changes: Difference, path: Path, folder: Path) -> bool:
    """Make `path` hold the graph by writing the changes; False where the engine did not write them as they are."""
    copy, proof = folder / "copy", folder / "proof"
    shutil.copyfile(path, copy)
    if log_of(path).exists():
        shutil.copyfile(log_of(path), log_of(copy))
    if not _write(changes, copy):
        return False
    proof.symlink_to(path.resolve())  # what readers will have: the file as it is, and the new log
    log_of(copy).replace(log_of(proof))
    with connect(proof, read_only=True) as connection:
        if not is_changed(connection, graph, changes):
            return False
    flush(log_of(proof))
    log_of(proof).replace(log_of(path))
    flush(path.parent)
    return True


def _write(changes: Difference, copy: Path) -> bool:
    try:
        with connect(copy, read_only=False, log_only=True) as connection:
            connection.execute("BEGIN TRANSACTION")
            for statement, rows in _statements(changes):
                if rows.num_rows:
                    connection.execute(statement, {"rows": _prefixed(rows)})
            connection.execute("COMMIT")
    except (*EngineErrors, StoreError):
        return False  # the whole graph is written then, and says what is wrong if that fails too
    return log_of(copy).exists()


def _statements(changes: Difference) -> Iterable[tuple[str, pa.Table]]:
    """What is run, in this order: an edge needs its ends, and a node with edges cannot go."""
    for kind, edges in changes.edges.items():
        yield fill("delete_edges", **kind._asdict()), edges.gone
    for label, nodes in changes.nodes.items():
        yield fill("delete_nodes", label=label), pa.table({"id": nodes.gone})
        yield fill("create_nodes", label=label, properties=_properties(nodes.added.column_names)), nodes.added
        columns = [name for name in nodes.changed.column_names if name != "id"]
        yield fill("change_nodes", label=label, assignments=_assignments(columns)), nodes.changed
    for kind, edges in changes.edges.items():
        columns = [name for name in edges.added.column_names if name not in ("start", "stop")]
        yield fill("create_edges", **kind._asdict(), properties=_properties(columns)), edges.added


def _properties(columns: Iterable[str]) -> str:
    return ", ".join(f"{name}: {_NEW}{name}" for name in columns)


def _assignments(columns: Iterable[str]) -> str:
    return ", ".join(f"n.{name} = {_NEW}{name}" for name in columns)


def _prefixed(rows: pa.Table) -> pa.Table:
    return rows.rename_columns([f"{_NEW}{name}" for name in rows.column_names])
