"""Verify a load: what the server holds is counted, and compared with what was to be written."""

from collections.abc import Iterator

import polars as pl
import pyarrow as pa

from kg.base.frames import frame
from kg.errors import StoreError
from kg.model.difference import Difference, EdgeChange, NodeChange
from kg.model.graph import Graph, arrow_schema
from kg.model.schema import EDGES, LABELS, EdgeKind
from kg.store.neo4j.address import Address
from kg.store.neo4j.asking import Ask
from kg.store.neo4j.statements import fill
from kg.store.neo4j.tables import edge_columns, node_columns, to_arrow

_ID = pa.schema([("id", pa.string())])
_ENDS = pa.schema([("start", pa.string()), ("stop", pa.string())])
_GROUPED_ENDS = pa.schema([("start", pa.string()), ("stop", pa.list_(pa.string()))])
_BATCH = 10_000
_MARKING = ("Graph", "Digest")  # they say what is whole, and are written or go once all was verified


def verify(ask: Ask, graph: Graph, address: Address) -> None:
    """Compare the ids of all nodes and the ends of all edges with the graph's; raise StoreError for a difference."""
    for label, table in graph.nodes.items():
        held = to_arrow(ask(fill("node_keys", label=label)), _ID)
        _expect(frame(held), frame(table.select(_ID.names)), label, address)
    for kind, table in graph.edges.items():
        grouped = to_arrow(ask(fill("edge_ends", **kind._asdict())), _GROUPED_ENDS)
        _expect(frame(grouped).explode("stop"), frame(table.select(_ENDS.names)), str(kind), address)


def verify_changes(ask: Ask, graph: Graph, changes: Difference, address: Address) -> None:
    """Compare all counts, and what was changed with all its properties; raise StoreError for a difference."""
    for label, table in graph.nodes.items():
        if label not in _MARKING:
            _expect_count(ask(fill("count_nodes", label=label))[0][0], table, label, address)
    for kind, table in graph.edges.items():
        _expect_count(ask(fill("count_edges", **kind._asdict()))[0][0], table, str(kind), address)
    for label, nodes in changes.nodes.items():
        if label not in _MARKING:
            _verify_nodes(ask, label, nodes, address)
    for kind, edges in changes.edges.items():
        _verify_edges(ask, kind, edges, graph.edges[kind], address)


def _verify_nodes(ask: Ask, label: str, nodes: NodeChange, address: Address) -> None:
    written = pa.concat_tables([nodes.added, nodes.changed])
    touched = pa.concat_tables([written.select(_ID.names).cast(_ID), pa.table({"id": nodes.gone}, _ID)])
    statement = fill("nodes_among", label=label, columns=node_columns(label))
    _expect(frame(_found(ask, statement, touched, LABELS[label])), frame(written), label, address)


def _verify_edges(ask: Ask, kind: EdgeKind, edges: EdgeChange, all_: pa.Table, address: Address) -> None:
    """Between the ends that were touched are the graph's edges, those that were there before too."""
    ends = [table.select(_ENDS.names).cast(_ENDS) for table in (edges.gone, edges.added)]
    touched = pa.concat_tables(ends).group_by(_ENDS.names).aggregate([])
    statement = fill("edges_among", **kind._asdict(), columns=edge_columns(kind))
    wanted = frame(all_).join(frame(touched), on=_ENDS.names, how="semi")
    _expect(frame(_found(ask, statement, touched, EDGES[kind])), wanted, str(kind), address)


def _found(ask: Ask, statement: str, touched: pa.Table, record: type) -> pa.Table:
    schema = arrow_schema(record)
    tables = [to_arrow(ask(statement, rows=rows), schema) for rows in _batches(touched)]
    return pa.concat_tables([schema.empty_table(), *tables])


def _batches(table: pa.Table) -> Iterator[list[dict[str, str]]]:
    yield from (table.slice(at, _BATCH).to_pylist() for at in range(0, table.num_rows, _BATCH))


def _expect(held: pl.DataFrame, wanted: pl.DataFrame, name: str, address: Address) -> None:
    if not _in_order(held).equals(_in_order(wanted)):
        raise _error(address, name)


def _in_order(rows: pl.DataFrame) -> pl.DataFrame:
    return rows.sort([name for name, type_ in rows.schema.items() if type_ != pl.List])


def _expect_count(held: int, table: pa.Table, name: str, address: Address) -> None:
    if held != table.num_rows:
        raise _error(address, name)


def _error(address: Address, name: str) -> StoreError:
    return StoreError(f"{address}: the server holds other {name} than were written; run the command again")
