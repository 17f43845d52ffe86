"""A graph in which rows tie wherever they can, for queries whose order must not be left to the engine."""

from random import Random

import pyarrow as pa

from kg.model.graph import Graph

# One value for all; what tells nodes apart is their id alone.
_ALIKE = {
    "name": "the name",
    "title": "the title",
    "text": "the text",
    "source": "the file",
    "unit": "%",
    "value": 1.0,
    "weight": 0.5,
    "confidence": 0.5,
    "line": 7,
    "position": 0,
    "start_at": 0,
    "votes": None,
    "authors_at": None,
}


def tied(graph: Graph) -> Graph:
    """The graph with one value in every property by which queries order."""
    return Graph(
        {label: _alike(table) for label, table in graph.nodes.items()},
        {kind: _alike(table) for kind, table in graph.edges.items()},
    )


def shuffled(graph: Graph, seed: int) -> Graph:
    """The same nodes and edges in another order."""
    random = Random(seed)  # noqa: S311 - no secret

    def mixed(table: pa.Table) -> pa.Table:
        return table.take(pa.array(random.sample(range(table.num_rows), table.num_rows), pa.int64()))

    return Graph(
        {label: mixed(table) for label, table in graph.nodes.items()},
        {kind: mixed(table) for kind, table in graph.edges.items()},
    )


def _alike(table: pa.Table) -> pa.Table:
    for place, field in enumerate(table.schema):
        if field.name in _ALIKE:
            table = table.set_column(place, field, pa.array([_ALIKE[field.name]] * table.num_rows, field.type))
    return table
