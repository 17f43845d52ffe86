"""The results that papers report, with what they are of, on, in and over."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import polars as pl

from kg.analyse.quoting import Evidence, quote_results
from kg.base.frames import frame
from kg.model.graph import Graph
from kg.model.schema import EdgeKind
from kg.model.trust import LIKELY

_SLOTS = {
    "method": EdgeKind("OF_METHOD", "Result", "Method"),
    "benchmark": EdgeKind("ON_BENCHMARK", "Result", "Benchmark"),
    "metric": EdgeKind("IN_METRIC", "Result", "Metric"),
    "baseline": EdgeKind("OVER_BASELINE", "Result", "Method"),
}
_SAID = ["paper", "id", "method", "benchmark", "metric", "baseline"]


@dataclass(frozen=True, slots=True)
class Reported:
    """A result of a paper; method, benchmark, metric and baseline are ids, None where the text names none.

    `is_delta` is a gain: its value is the size of a difference, without a sign. `own` tells whether the paper
    proposes the method. `evidence` are all sentences that state it, the earliest first.
    """

    id: str
    paper: str
    method: str | None
    benchmark: str | None
    metric: str | None
    baseline: str | None
    value: float
    unit: str
    is_delta: bool
    own: bool
    confidence: float
    evidence: tuple[Evidence, ...]

    @property
    def date(self) -> str:
        """The day of the first digest that states it."""
        return self.evidence[0].quote.date


def reported_results(graph: Graph, min_confidence: float = 0.0) -> list[Reported]:
    """All results that papers report, by paper and id; one that leads to two methods, say, stands there twice.

    Invented texts, and statements less sure than `min_confidence`, are left out as they are from REPORTS.
    """
    said = _said(graph, min_confidence)
    evidence = _evidence(graph, said)
    proposed = set(frame(graph.edges[EdgeKind("PROPOSES", "Paper", "Method")]).select("start", "stop").iter_rows())
    return [
        Reported(
            **row,
            own=(row["paper"], row["method"]) in proposed,
            evidence=evidence[row["paper"], row["id"]],
        )
        for row in _told(graph, said).iter_rows(named=True)
    ]


def _said(graph: Graph, min_confidence: float) -> pl.DataFrame:
    """The trusted statements: `sentence`, `id` of the result, `paper` and `confidence`."""
    (about,) = graph.nodes["Graph"].to_pylist()
    states = frame(graph.edges[EdgeKind("STATES", "Sentence", "Result")])
    reports = frame(graph.edges[EdgeKind("REPORTS", "Paper", "Result")]).select(paper="start", id="stop")
    papers = frame(graph.edges[EdgeKind("HAS_SENTENCE", "Paper", "Sentence")]).select(paper="start", sentence="stop")
    homes = frame(graph.edges[EdgeKind("IN_DIGEST", "Sentence", "Digest")]).select(sentence="start", digest="stop")
    texts = frame(graph.edges[EdgeKind("FEATURED_IN", "Paper", "Digest")])
    if not about["keeps_invented"]:
        texts = texts.filter(pl.col("text_matches") >= LIKELY)
    sure = states.filter(pl.col("confidence") >= max(min_confidence, about["min_confidence"]))
    return (
        sure.select("confidence", sentence="start", id="stop")
        .join(papers, on="sentence")
        .join(reports, on=["paper", "id"], how="semi")
        .join(homes, on="sentence")
        .join(texts.select(paper="start", digest="stop"), on=["paper", "digest"], how="semi")
    )


def _told(graph: Graph, said: pl.DataFrame) -> pl.DataFrame:
    """A row for each result of a paper, and for each way in which its slots are filled."""
    rows = said.group_by("paper", "id").agg(pl.col("confidence").max())
    rows = rows.join(frame(graph.nodes["Result"]), on="id")
    for slot, kind in _SLOTS.items():
        ends = frame(graph.edges[kind]).select(pl.col("start").alias("id"), pl.col("stop").alias(slot))
        rows = rows.join(ends.unique(), on="id", how="left")
    return rows.sort(_SAID, nulls_last=True)


def _evidence(graph: Graph, said: pl.DataFrame) -> dict[tuple[str, str], tuple[Evidence, ...]]:
    """All sentences of each paper's result, those of the earliest digest first."""
    pairs = set(said.select("sentence", "id").iter_rows())
    found: defaultdict[tuple[str, str], list[Evidence]] = defaultdict(list)
    for (_, id_), evidence in _in_order(quote_results(graph, pairs)):
        found[evidence.paper, id_].append(evidence)
    return {key: tuple(held) for key, held in found.items()}


def _in_order(quoted: dict[tuple[str, str], Evidence]) -> Iterator[tuple[tuple[str, str], Evidence]]:
    yield from sorted(quoted.items(), key=lambda item: (item[1].quote.date, item[0]))
