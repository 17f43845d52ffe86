"""Compare two graphs: what must be written to turn one into the other."""

import polars as pl
import pyarrow as pa

from kg.base.frames import frame
from kg.model.difference import Difference, EdgeChange, NodeChange
from kg.model.graph import Graph

_ENDS = ["start", "stop"]


def difference(before: Graph, after: Graph) -> Difference:
    """The change from one graph to another, table by table."""
    nodes = {label: _nodes(before.nodes[label], table) for label, table in after.nodes.items()}
    edges = {kind: _edges(before.edges[kind], table) for kind, table in after.edges.items()}
    return Difference(
        {label: change for label, change in nodes.items() if change},
        {k: change for k, change in edges.items() if change},
    )


def _nodes(before: pa.Table, after: pa.Table) -> NodeChange | None:
    old, new = _unlike(before, after)
    if old.is_empty() and new.is_empty():
        return None
    schema = after.schema
    return NodeChange(
        gone=_arrow(old.join(new, on="id", how="anti").select("id"))["id"].combine_chunks(),
        added=_arrow(new.join(old, on="id", how="anti")).cast(schema),
        changed=_arrow(new.join(old, on="id", how="semi")).cast(schema),
    )


def _edges(before: pa.Table, after: pa.Table) -> EdgeChange | None:
    old, new = _unlike(before, after)
    if old.is_empty() and new.is_empty():
        return None
    gone = old.select(_ENDS).unique()
    staying = frame(after).join(gone, on=_ENDS, how="semi")
    added = pl.concat([staying, new.join(gone, on=_ENDS, how="anti")])
    return EdgeChange(_arrow(gone), _arrow(added).cast(after.schema))


def _unlike(before: pa.Table, after: pa.Table) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The rows of each that the other does not have, known by their hashes of 64 bits."""
    old, new = frame(before), frame(after)
    if old.is_empty() or new.is_empty():
        return old, new
    old_hashes, new_hashes = old.hash_rows(), new.hash_rows()
    if any(hashes.n_unique() < len(hashes) for hashes in (old_hashes, new_hashes)):
        old_hashes, new_hashes = _numbered(old_hashes), _numbered(new_hashes)
    return old.filter(~old_hashes.is_in(new_hashes.implode())), new.filter(~new_hashes.is_in(old_hashes.implode()))


def _numbered(hashes: pl.Series) -> pl.Series:
    """Hashes of which equal ones differ by their number: an edge may stand several times."""
    alike = pl.DataFrame({"hash": hashes})
    return alike.with_columns(pl.int_range(pl.len()).over("hash").alias("number")).hash_rows()


def _arrow(rows: pl.DataFrame) -> pa.Table:
    table = rows.to_arrow(compat_level=pl.CompatLevel.oldest())
    return table.cast(pa.schema([(field.name, _plain(field.type)) for field in table.schema]))


def _plain(type_: pa.DataType) -> pa.DataType:
    """The type without the large offsets that frames use."""
    if pa.types.is_large_list(type_):
        return pa.list_(_plain(type_.value_type))
    return pa.string() if pa.types.is_large_string(type_) else type_
