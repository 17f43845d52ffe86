"""The graph in memory: one Arrow table for each label and each edge kind, columns as in the records."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pyarrow as pa

from kg.model.schema import EDGES, LABELS, EdgeKind

_ARROW: Mapping[Any, pa.DataType] = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
    list[str]: pa.list_(pa.string()),
}


@dataclass(frozen=True, slots=True)
class Graph:
    """A whole graph; every label and edge kind of the schema has its table, empty where there is nothing."""

    nodes: Mapping[str, pa.Table]
    edges: Mapping[EdgeKind, pa.Table]

    @property
    def rows(self) -> int:
        """How many nodes and edges there are."""
        return sum(table.num_rows for table in [*self.nodes.values(), *self.edges.values()])


def new_graph(nodes: Mapping[str, pa.Table], edges: Mapping[EdgeKind, pa.Table]) -> Graph:
    """A graph of the given tables, with empty ones for what is not given."""
    return Graph(
        {label: nodes[label] if label in nodes else to_table(record, ()) for label, record in LABELS.items()},
        {kind: edges[kind] if kind in edges else to_table(record, ()) for kind, record in EDGES.items()},
    )


def arrow_schema(record: type) -> pa.Schema:
    """The Arrow schema of a record's fields, in their order."""
    hints = get_type_hints(record)
    return pa.schema([_arrow_field(field.name, hints[field.name]) for field in fields(record)])


def to_table(record: type, rows: Iterable[object]) -> pa.Table:
    """A table of records of one type."""
    schema = arrow_schema(record)
    held = list(rows)
    columns = [pa.array(map(attrgetter(field.name), held), field.type, size=len(held)) for field in schema]
    return pa.Table.from_arrays(columns, schema=schema)


def _arrow_field(name: str, hint: Any) -> pa.Field:
    if get_origin(hint) is UnionType:
        kept = next(arg for arg in get_args(hint) if arg is not NoneType)
        return pa.field(name, _ARROW[kept], nullable=True)
    return pa.field(name, _ARROW[hint], nullable=False)


def sorted_graph(graph: Graph) -> Graph:
    """The same graph with the rows of every table in one order, so that two graphs can be compared."""
    return Graph(
        {label: _sorted(table) for label, table in graph.nodes.items()},
        {kind: _sorted(table) for kind, table in graph.edges.items()},
    )


def _sorted(table: pa.Table) -> pa.Table:
    keys = [(field.name, "ascending") for field in table.schema if not pa.types.is_list(field.type)]
    return table.combine_chunks().sort_by(keys).combine_chunks()
