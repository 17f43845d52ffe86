"""What the digests say, as it stands in the graph: every occurrence with its place, and where it leads."""

import polars as pl
import pyarrow as pa

from kg.base import Base
from kg.base.frames import table
from kg.model import nodes
from kg.model.schema import CONCEPTS, EDGES, EdgeKind


def said_tables(base: Base, named: pl.DataFrame) -> tuple[dict[str, pa.Table], dict[EdgeKind, pa.Table]]:
    """The digests, sentences, results and the edges at them; `named` are the names with the concept that is meant."""
    results = base.states.select("value", "unit", "is_delta", id="stop").unique("id", keep="any")
    labels = {
        "Digest": table(nodes.Digest, base.digests),
        "Sentence": table(nodes.Sentence, base.sentences),
        "Result": table(nodes.Result, results),
    }
    kinds = {
        EdgeKind("FEATURED_IN", "Paper", "Digest"): base.features,
        EdgeKind("HAS_SENTENCE", "Paper", "Sentence"): base.sentences.select(start="paper", stop="id"),
        EdgeKind("IN_DIGEST", "Sentence", "Digest"): base.sentences.select(start="id", stop="digest"),
        EdgeKind("STATES", "Sentence", "Result"): base.states,
    }
    for label, of_label in CONCEPTS.items():
        found = named.filter(pl.col("label") == label)
        kinds[EdgeKind("NAMES", "Sentence", of_label)] = found.with_columns(stop="concept")
    return labels, {kind: table(EDGES[kind], rows) for kind, rows in kinds.items()}
