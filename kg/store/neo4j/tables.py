"""The tables of a graph from the rows that a server sends."""

from collections.abc import Sequence
from typing import Any

import pyarrow as pa

from kg.model.graph import arrow_schema
from kg.model.schema import EDGES, LABELS, EdgeKind


def node_columns(label: str) -> str:
    """The properties of a label as a statement returns them."""
    return ", ".join(f"n.{name}" for name in arrow_schema(LABELS[label]).names)


def ours(label: str) -> str:
    """What tells nodes that kg wrote from others under the label: they have all that a record must have."""
    needed = [field.name for field in arrow_schema(LABELS[label]) if not field.nullable]
    lists = [field.name for field in arrow_schema(LABELS[label]) if pa.types.is_list(field.type)]
    return " AND ".join(
        f"n.{name} IS NOT NULL" for name in needed if name not in lists
    )  # a bulk import drops empty ones


def edge_columns(kind: EdgeKind) -> str:
    """The ends and properties of a kind as a statement returns them."""
    return ", ".join(["a.id", "b.id", *(f"r.{name}" for name in arrow_schema(EDGES[kind]).names[2:])])


def to_arrow(rows: list[list[Any]], schema: pa.Schema) -> pa.Table:
    """Rows as a table; raises an Arrow error, TypeError or ValueError where a value does not fit."""
    columns = list(zip(*rows, strict=True)) or [()] * len(schema)
    arrays = [_array(column, field) for column, field in zip(columns, schema, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema)


def _array(values: Sequence[Any], field: pa.Field) -> pa.Array:
    if pa.types.is_list(field.type) and (text := next((v for v in values if isinstance(v, str)), None)) is not None:
        raise TypeError(f"{text!r} as {field.name} is no list")  # Arrow would take its letters
    array = pa.array(values, field.type)
    if array.null_count and pa.types.is_list(field.type):  # the server's bulk import leaves empty lists out
        return pa.array([[] if value is None else value for value in values], field.type)
    return array
