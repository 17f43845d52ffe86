"""The closed lists of labels and relationship types, each with its record."""

from collections.abc import Mapping
from typing import NamedTuple

from kg.model import edges, nodes
from kg.model.facts import BENCHMARK, METHOD, METRIC, TASK

SCHEMA_VERSION = 3


class EdgeKind(NamedTuple):
    """A relationship type between two labels."""

    type: str
    start: str
    stop: str

    def __str__(self) -> str:
        return f"(:{self.start})-[:{self.type}]->(:{self.stop})"


LABELS: Mapping[str, type] = {
    "Graph": nodes.Graph,
    "Digest": nodes.Digest,
    "Paper": nodes.Paper,
    "Author": nodes.Author,
    "Sentence": nodes.Sentence,
    "Method": nodes.Method,
    "Benchmark": nodes.Benchmark,
    "Task": nodes.Task,
    "Metric": nodes.Metric,
    "Result": nodes.Result,
}

CONCEPTS: Mapping[str, str] = {METHOD: "Method", BENCHMARK: "Benchmark", TASK: "Task", METRIC: "Metric"}

# The relationship type of a role; `mentions` is one type to two labels.
TYPE_OF_ROLE: Mapping[str, str] = {
    "proposes": "PROPOSES",
    "uses": "USES",
    "compares": "COMPARES_WITH",
    "introduces": "INTRODUCES",
    "evaluates_on": "EVALUATES_ON",
    "trains_on": "TRAINS_ON",
    "mentions": "MENTIONS",
    "addresses": "ADDRESSES",
    "measures": "MEASURES",
}

# What a paper does with a benchmark to share it with others; mentions do not count.
SHARING = ("INTRODUCES", "EVALUATES_ON", "TRAINS_ON")

EDGES: Mapping[EdgeKind, type[edges.Edge]] = {
    EdgeKind("FEATURED_IN", "Paper", "Digest"): edges.FeaturedIn,
    EdgeKind("HAS_SENTENCE", "Paper", "Sentence"): edges.Edge,
    EdgeKind("IN_DIGEST", "Sentence", "Digest"): edges.Edge,
    EdgeKind("NAMES", "Sentence", "Method"): edges.Names,
    EdgeKind("NAMES", "Sentence", "Benchmark"): edges.Names,
    EdgeKind("NAMES", "Sentence", "Task"): edges.Names,
    EdgeKind("NAMES", "Sentence", "Metric"): edges.Names,
    EdgeKind("STATES", "Sentence", "Result"): edges.States,
    EdgeKind("AUTHORED", "Author", "Paper"): edges.Authored,
    EdgeKind("PROPOSES", "Paper", "Method"): edges.Typed,
    EdgeKind("USES", "Paper", "Method"): edges.Typed,
    EdgeKind("COMPARES_WITH", "Paper", "Method"): edges.Typed,
    EdgeKind("MENTIONS", "Paper", "Method"): edges.Typed,
    EdgeKind("INTRODUCES", "Paper", "Benchmark"): edges.Typed,
    EdgeKind("EVALUATES_ON", "Paper", "Benchmark"): edges.Typed,
    EdgeKind("TRAINS_ON", "Paper", "Benchmark"): edges.Typed,
    EdgeKind("MENTIONS", "Paper", "Benchmark"): edges.Typed,
    EdgeKind("ADDRESSES", "Paper", "Task"): edges.Typed,
    EdgeKind("MEASURES", "Paper", "Metric"): edges.Typed,
    EdgeKind("REPORTS", "Paper", "Result"): edges.Edge,
    EdgeKind("OF_METHOD", "Result", "Method"): edges.Edge,
    EdgeKind("ON_BENCHMARK", "Result", "Benchmark"): edges.Edge,
    EdgeKind("IN_METRIC", "Result", "Metric"): edges.Edge,
    EdgeKind("OVER_BASELINE", "Result", "Method"): edges.Edge,
    EdgeKind("VARIANT_OF", "Method", "Method"): edges.VariantOf,
    EdgeKind("VARIANT_OF", "Benchmark", "Benchmark"): edges.VariantOf,
    EdgeKind("VARIANT_OF", "Metric", "Metric"): edges.VariantOf,
    EdgeKind("COAUTHORED_WITH", "Author", "Author"): edges.CoauthoredWith,
    EdgeKind("SHARES_BENCHMARK", "Paper", "Paper"): edges.SharesBenchmark,
}
