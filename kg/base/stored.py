"""The base facts that a graph holds, as they were when it was built."""

import polars as pl

from kg.base.frames import frame
from kg.base.tables import Base
from kg.model.graph import Graph
from kg.model.schema import CONCEPTS, EdgeKind

# The tables of a graph that hold its base facts.
BASE_TABLES = frozenset({"Digest", "Sentence", "FEATURED_IN", "HAS_SENTENCE", "IN_DIGEST", "NAMES", "STATES"})


def stored_base(graph: Graph) -> Base:
    """The facts of all digests of a graph."""
    papers = frame(graph.edges[EdgeKind("HAS_SENTENCE", "Paper", "Sentence")]).select(paper="start", id="stop")
    digests = frame(graph.edges[EdgeKind("IN_DIGEST", "Sentence", "Digest")]).select(id="start", digest="stop")
    sentences = frame(graph.nodes["Sentence"]).join(papers, on="id").join(digests, on="id")
    number = pl.col("id").str.extract(r"(\d+)$").cast(pl.Int64)
    states = frame(graph.edges[EdgeKind("STATES", "Sentence", "Result")])
    return Base(
        digests=frame(graph.nodes["Digest"]),
        features=frame(graph.edges[EdgeKind("FEATURED_IN", "Paper", "Digest")]),
        sentences=sentences.with_columns(number=number),
        names=pl.concat(_names(graph, label) for label in CONCEPTS),
        states=states.join(papers.rename({"id": "start"}), on="start"),
    )


def _names(graph: Graph, label: str) -> pl.DataFrame:
    named = frame(graph.edges[EdgeKind("NAMES", "Sentence", CONCEPTS[label])])
    return named.drop("stop").with_columns(label=pl.lit(label))
