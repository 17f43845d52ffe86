"""Between the graph's Arrow tables and the frames in which facts are joined and grouped."""

from typing import cast

import polars as pl
import pyarrow as pa

from kg.model.graph import arrow_schema


def frame(table: pa.Table) -> pl.DataFrame:
    """The table as a frame."""
    return cast(pl.DataFrame, pl.from_arrow(table))


def table(record: type, rows: pl.DataFrame) -> pa.Table:
    """The frame's columns that the record has, as a table of the graph."""
    return as_table(rows, arrow_schema(record))


def as_table(rows: pl.DataFrame, schema: pa.Schema) -> pa.Table:
    """The frame's columns that the schema has, in its types."""
    return rows.select(schema.names).to_arrow(compat_level=pl.CompatLevel.oldest()).cast(schema)
