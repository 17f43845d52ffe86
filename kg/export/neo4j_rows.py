"""Rows as `neo4j-admin database import` reads them: each text in quotes, and nothing at all for null."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv

from kg.errors import KgError
from kg.model.graph import arrow_schema
from kg.model.schema import EDGES, LABELS, EdgeKind

_BATCH = 50_000  # rows
_LIST = pa.list_(pa.string())
_TYPES: Mapping[pa.DataType, str] = {
    pa.string(): "",
    pa.int64(): ":long",
    pa.float64(): ":double",
    pa.bool_(): ":boolean",
    _LIST: ":string[]",
}
_WRITTEN_AS_TEXT = (pa.float64(), _LIST)
_SPELLINGS = {"inf": "Infinity", "nan": "NaN"}  # Arrow's and Java's


class DelimiterFoundError(Exception):
    """A list holds the character that was to stand between its elements."""


@dataclass(frozen=True, slots=True)
class Written:
    """How many rows a file has, whether a text in it has several lines, and in which columns a list is empty."""

    rows: int
    has_lines: bool
    empty_lists: tuple[str, ...]


def node_header(label: str) -> str:
    """The header of a label's file; ids are unique within the label."""
    return _header([f"id:ID({label})"], list(arrow_schema(LABELS[label]))[1:])


def edge_header(kind: EdgeKind) -> str:
    """The header of an edge kind's file."""
    return _header([f":START_ID({kind.start})", f":END_ID({kind.stop})"], list(arrow_schema(EDGES[kind]))[2:])


def write_rows(table: pa.Table, file: Path, delimiter: str) -> Written:
    """Write a table, without a header and with `delimiter` between the elements of its lists, in batches.

    Raises DelimiterFoundError where an element holds it, KgError for a list of one empty text.
    """
    has_lines = False
    schema = pa.schema([(c.name, pa.string() if c.type in _WRITTEN_AS_TEXT else c.type) for c in table.schema])
    options = csv.WriteOptions(include_header=False, quoting_style="needed")  # which quotes every text
    with file.open("wb") as opened, csv.CSVWriter(opened, schema, write_options=options) as writer:
        for batch in table.to_batches(max_chunksize=_BATCH):
            columns = [_as_text(batch, name, delimiter) for name in table.schema.names]
            has_lines = has_lines or any(map(_has_lines, columns))
            writer.write_batch(pa.record_batch(columns, schema=schema))
    lists = [column.name for column in table.schema if column.type == _LIST]
    return Written(table.num_rows, has_lines, tuple(name for name in lists if _has_empty(table[name])))


def _header(keys: list[str], properties: list[pa.Field]) -> str:
    return ",".join([*keys, *(f"{column.name}{_TYPES[column.type]}" for column in properties)]) + "\n"


def _as_text(batch: pa.RecordBatch, name: str, delimiter: str) -> pa.Array:
    """A column in a form that the library can write."""
    column = batch[name]
    if column.type == pa.float64():
        return _numbers(column)
    return _joined(batch, name, delimiter) if column.type == _LIST else column


def _numbers(column: pa.Array) -> pa.Array:
    """The shortest text of each number that reads back as the same."""
    texts = column.cast(pa.string())
    for ours, theirs in _SPELLINGS.items():
        texts = pc.replace_substring(texts, ours, theirs)
    return texts


def _joined(batch: pa.RecordBatch, name: str, delimiter: str) -> pa.Array:
    """Each list as one text, and null for an empty one: the import leaves out the property either way."""
    lists = batch[name]
    if pc.any(pc.match_substring(lists.flatten(), delimiter)).as_py():
        raise DelimiterFoundError
    texts, lengths = pc.binary_join(lists, delimiter), pc.list_value_length(lists)
    unsayable = pc.and_(pc.equal(lengths, 1), pc.equal(texts, ""))
    if pc.any(unsayable).as_py():
        key = batch.column(0).filter(unsayable)[0]
        raise KgError(f"{key}: {name} is a list of one empty text, which neo4j-admin cannot read; mend the graph")
    return pc.if_else(pc.equal(lengths, 0), None, texts)


def _has_lines(column: pa.Array) -> bool:
    if not pa.types.is_string(column.type):
        return False
    return any(pc.any(pc.match_substring(column, mark)).as_py() for mark in "\n\r")


def _has_empty(lists: pa.ChunkedArray) -> bool:
    return bool(pc.any(pc.equal(pc.list_value_length(lists), 0)).as_py())
