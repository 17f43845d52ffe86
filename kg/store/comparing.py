"""Compare two graphs: what must be written to turn one into the other."""

import polars as pl
import pyarrow as pa

from kg.base.frames import as_table, frame
from kg.model.difference import Difference, EdgeChange, NodeChange
from kg.model.graph import Graph

_ID = pa.schema([("id", pa.string())])
_BOTH_ENDS = pa.schema([("start", pa.string()), ("stop", pa.string())])
_ENDS = _BOTH_ENDS.names


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
    return NodeChange(
        gone=as_table(old.join(new, on="id", how="anti"), _ID)["id"].combine_chunks(),
        added=as_table(new.join(old, on="id", how="anti"), after.schema),
        changed=as_table(new.join(old, on="id", how="semi"), after.schema),
    )


def _edges(before: pa.Table, after: pa.Table) -> EdgeChange | None:
    old, new = _unlike(before, after)
    if old.is_empty() and new.is_empty():
        return None
    gone = old.select(_ENDS).unique()
    staying = frame(after).join(gone, on=_ENDS, how="semi")
    added = pl.concat([staying, new.join(gone, on=_ENDS, how="anti")])
    return EdgeChange(as_table(gone, _BOTH_ENDS), as_table(added, after.schema))


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
