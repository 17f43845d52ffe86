"""What is written to turn the graph on a server into another, in steps that are a transaction each.

After every step the facts of all digests whose node has its `content_hash` are whole: those that change lose it first
and get it last, and the edges of a node go and come in one transaction. So a load that was broken off is completed by
reading again what changed, and needs nothing else.
"""

from collections.abc import Iterator
from heapq import merge
from itertools import groupby
from typing import Any
from uuid import uuid4

import pyarrow as pa

from kg.model.difference import Difference, EdgeChange, NodeChange
from kg.model.graph import Graph, arrow_schema
from kg.model.schema import EDGES, EdgeKind
from kg.store.neo4j.statements import fill

BATCH = 10_000  # rows in a transaction: 1,000 took a tenth longer (docs/benchmarks.md)

Row = dict[str, Any]
Step = list[tuple[str, list[Row]]]


def whole(graph: Graph) -> Difference:
    """The change from an empty database."""
    nothing = pa.schema([("start", pa.string()), ("stop", pa.string())]).empty_table()
    nodes = {
        label: NodeChange(pa.array([], pa.string()), table, table.slice(0, 0))
        for label, table in graph.nodes.items()
        if table.num_rows
    }
    edges = {kind: EdgeChange(nothing, table) for kind, table in graph.edges.items() if table.num_rows}
    return Difference(nodes, edges)


def opening(graph: Graph, changes: Difference) -> Step:
    """Say that a load is under way, by a name of its own, and which digests are not whole while it is."""
    change = {"complete": False, "change": uuid4().hex}
    step = [(fill("merge_nodes", label="Graph"), [{**row, **change} for row in graph.nodes["Graph"].to_pylist()])]
    if digests := changes.nodes.get("Digest"):
        gone = [{"id": id_, "content_hash": "", "built_with": ""} for id_ in digests.gone.to_pylist()]
        step.append((fill("mark_digests"), [*gone, *digests.changed.to_pylist()]))
    return step


def steps(changes: Difference) -> Iterator[Step]:
    """What differs: nodes that edges need, then edges, then nodes that no edge needs any more."""
    for label, nodes in changes.nodes.items():
        if label != "Graph":
            yield from _written(label, nodes)
    for kind, edges in changes.edges.items():
        yield from _replaced(kind, edges)
    for label, nodes in changes.nodes.items():
        if label != "Digest":  # they go last: until then the command that takes them out can be run again
            gone = _deleted(nodes)
            statement = fill("delete_nodes", label=label)
            yield from ([(statement, gone[at : at + BATCH])] for at in range(0, len(gone), BATCH))


def closing(graph: Graph, changes: Difference) -> Step:
    """Say that all is whole."""
    step = []
    if digests := changes.nodes.get("Digest"):
        rows = [row for table in (digests.added, digests.changed) for row in table.to_pylist()]
        step.append((fill("merge_nodes", label="Digest"), rows))
        step.append((fill("delete_nodes", label="Digest"), _deleted(digests)))
    return [*step, (fill("merge_nodes", label="Graph"), graph.nodes["Graph"].to_pylist())]


def _deleted(nodes: NodeChange) -> list[Row]:
    return [{"id": id_} for id_ in sorted(nodes.gone.to_pylist())]


def _written(label: str, nodes: NodeChange) -> Iterator[Step]:
    statement = fill("merge_nodes", label=label)
    table = pa.concat_tables([nodes.added, nodes.changed]).sort_by("id")  # locks are taken in one order
    for at in range(0, table.num_rows, BATCH):
        rows = table.slice(at, BATCH).to_pylist()
        yield [(statement, _unmarked(rows, nodes) if label == "Digest" else rows)]


def _unmarked(digests: list[Row], nodes: NodeChange) -> list[Row]:
    """New digests as half written; of others what says that they are whole is left as it is."""
    added = set(nodes.added["id"].to_pylist())
    marks: list[Row] = [{"content_hash": ""} if row["id"] in added else {} for row in digests]
    kept = [{name: value for name, value in row.items() if name != "content_hash"} for row in digests]
    return [row | mark for row, mark in zip(kept, marks, strict=True)]


def _replaced(kind: EdgeKind, edges: EdgeChange) -> Iterator[Step]:
    """All edges of a node that go and that come, in one step."""
    gone, added = (
        [(row["start"], i, row) for row in table.sort_by("start").to_pylist()]
        for i, table in enumerate((edges.gone, edges.added))
    )
    step: tuple[list[Row], list[Row]] = ([], [])
    for _, of_start in groupby(merge(gone, added, key=lambda row: row[:2]), key=lambda row: row[0]):
        for _, is_added, row in of_start:
            step[is_added].append(row)
        if len(step[0]) + len(step[1]) >= BATCH:
            yield _edges_step(kind, *step)
            step = ([], [])
    if step[0] or step[1]:
        yield _edges_step(kind, *step)


def _edges_step(kind: EdgeKind, gone: list[Row], added: list[Row]) -> Step:
    columns = arrow_schema(EDGES[kind]).names[2:]
    properties = ", ".join(f"{name}: row.{name}" for name in columns)
    step = [
        (fill("delete_edges", **kind._asdict()), gone),
        (fill("create_edges", **kind._asdict(), properties=properties), added),
    ]
    return [(statement, rows) for statement, rows in step if rows]
