"""Check that a graph is in itself as it must be: what damaged pages, or a hand on the store, would break."""

from collections.abc import Iterator

import polars as pl
import pyarrow as pa

from kg.base.frames import frame
from kg.model.graph import Graph
from kg.model.schema import EDGES, LABELS, EdgeKind


def faults(graph: Graph) -> list[str]:
    """What is wrong, one phrase for each table and fault; empty where all is in order."""
    return [*_about(graph), *_in_nodes(graph), *_in_edges(graph), *_in_sentences(graph), *_in_names(graph)]


def _about(graph: Graph) -> Iterator[str]:
    if graph.nodes["Graph"]["id"].to_pylist() != ["kg"]:
        yield f"{graph.nodes['Graph'].num_rows} nodes that say what the graph is, for one"


def _in_nodes(graph: Graph) -> Iterator[str]:
    for label in LABELS:
        table = graph.nodes[label]
        if twice := table.num_rows - frame(table.select(["id"]))["id"].n_unique():
            yield f"{twice} {label} ids more than once"
        yield from _nulls(table, label)


def _in_edges(graph: Graph) -> Iterator[str]:
    ids = {label: frame(table.select(["id"]))["id"].unique() for label, table in graph.nodes.items()}
    for kind in EDGES:
        table = graph.edges[kind]
        places = {"start": kind.start, "stop": kind.stop}
        if "sentence" in table.column_names:
            places["sentence"] = "Sentence"
        rows = frame(table.select(list(places)))
        for column, label in places.items():
            if lost := (~rows[column].is_in(ids[label].implode())).sum():
                yield f"{lost} {kind} edges whose {column} is no {label}"
        yield from _nulls(table, str(kind))


def _nulls(table: pa.Table, name: str) -> Iterator[str]:
    for field in table.schema:
        if not field.nullable and (missing := table[field.name].null_count):
            yield f"{missing} {name} without {field.name}"


def _in_sentences(graph: Graph) -> Iterator[str]:
    """Every sentence has its one paper and its one digest, which its id names."""
    papers = frame(graph.edges[EdgeKind("HAS_SENTENCE", "Paper", "Sentence")]).rename({"start": "paper"})
    digests = frame(graph.edges[EdgeKind("IN_DIGEST", "Sentence", "Digest")]).rename({"stop": "digest"})
    rows = papers.join(digests, left_on="stop", right_on="start", how="inner")
    named = pl.col("stop").str.starts_with(pl.concat_str("digest", pl.lit("/"), "paper", pl.lit("/")))
    held = rows.filter(named)["stop"].n_unique()
    if lost := abs(graph.nodes["Sentence"].num_rows - held) or rows.height - held:
        yield f"{lost} sentences without the paper and digest that their ids name"


def _in_names(graph: Graph) -> Iterator[str]:
    """The texts of occurrences stand at their places in their sentences, and those of results within them."""
    sentences = frame(graph.nodes["Sentence"].select(["id", "text", "start_at"]))
    sentences = sentences.rename({"id": "start", "start_at": "from"})
    for kind in EDGES:
        if kind.type in ("NAMES", "STATES") and (wrong := _misplaced(graph, kind, sentences)):
            yield f"{wrong} {kind} edges that are not in the text of their sentence"


def _misplaced(graph: Graph, kind: EdgeKind, sentences: pl.DataFrame) -> int:
    has_surface = kind.type == "NAMES"
    columns = ["start", "start_at", "end_at", *(["surface"] if has_surface else [])]
    place, length = pl.col("start_at") - pl.col("from"), pl.col("end_at") - pl.col("start_at")
    fits = (place >= 0) & (length > 0) & (place + length <= pl.col("text").str.len_chars())
    if has_surface:
        fits &= pl.col("text").str.slice(place.clip(0), length.clip(0)) == pl.col("surface")
    rows = frame(graph.edges[kind].select(columns)).join(sentences, on="start", how="inner")
    return int(rows.select((~fits).sum()).item())
