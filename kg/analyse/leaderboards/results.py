"""The results that papers report, with what they are of, on, in and over, and what speaks against them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import polars as pl

from kg.analyse.leaderboards.judging import OF_NO_SYSTEM, Judged, Stated, judge, make_judge
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
_LOOKED_AT = ("method", "benchmark", "metric", "baseline", "value", "is_delta", "own", "compared", "confidence")
_SAID = ["paper", "id", "method", "benchmark", "metric", "baseline"]


@dataclass(frozen=True, slots=True)
class Reported:
    """A result of a paper; method, benchmark, metric and baseline are ids, None where the text names none.

    `is_delta` is a gain: its value is the size of a difference, without a sign. `own` tells whether the paper
    proposes the method, `compared` whether it only compares with it. `evidence` are all sentences that state it, the
    earliest first; `judged` is what the words of the first one tell.
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
    compared: bool
    confidence: float
    evidence: tuple[Evidence, ...]
    judged: Judged

    @property
    def date(self) -> str:
        """The day of the first digest that states it."""
        return self.evidence[0].quote.date

    @property
    def told_once(self) -> tuple[object, ...]:
        """What both ends of a range have in common, and else no two results of a method."""
        if self.judged.span is None:
            return self.id, self.method
        return self.paper, self.evidence[0].sentence, self.judged.span, self.method

    @property
    def ranked(self) -> bool:
        """Whether it may be ranked."""
        return not self.judged.doubts

    @property
    def of_system(self) -> bool:
        """Whether it may be a system's: neither people's nor a baseline's."""
        return not set(OF_NO_SYSTEM) & set(self.judged.doubts)

    @property
    def certain(self) -> bool:
        """Whether nothing speaks against it, so that it may be a record."""
        return not self.judged.doubts and not self.judged.cautions


def reported_results(graph: Graph, min_confidence: float = 0.0) -> list[Reported]:
    """All results that papers report, by paper and id; one that leads to two methods, say, stands there twice.

    Invented texts, and statements less sure than `min_confidence`, are left out as they are from REPORTS.
    """
    said = _said(graph, min_confidence)
    evidence = _evidence(graph, said)
    proposed, compared = (_does(graph, type_) for type_ in ("PROPOSES", "COMPARES_WITH"))
    held = make_judge(graph, {quoted[0].sentence for quoted in evidence.values()})
    found = []
    for row in _told(graph, said).iter_rows(named=True):
        quoted, end = evidence[row["paper"], row["id"]], (row["paper"], row["method"])
        row |= {"own": end in proposed, "compared": end in compared}
        judged = judge(held, Stated(**{name: row[name] for name in _LOOKED_AT}, evidence=quoted[0]))
        found.append(Reported(**row, evidence=quoted, judged=judged))
    return warn_of_several(found)


def warn_of_several(results: Sequence[Reported]) -> list[Reported]:
    """A caution for each number that is not the only one which one sentence gives a method in one place."""
    values: defaultdict[tuple[object, ...], set[float]] = defaultdict(set)
    for one in results:
        if not one.is_delta and not one.judged.doubts:
            values[_place(one)].add(one.value)
    return [_warned(one) if len(values.get(_place(one), ())) > 1 else one for one in results]


def _place(one: Reported) -> tuple[object, ...]:
    place = one.method, one.benchmark, one.metric, one.unit, one.judged.settings
    return one.paper, one.evidence[0].sentence, *place, one.is_delta


def _warned(one: Reported) -> Reported:
    cautions = *one.judged.cautions, "one sentence gives it several numbers"
    return replace(one, judged=replace(one.judged, cautions=cautions))


def _does(graph: Graph, type_: str) -> set[tuple[str, str]]:
    """What papers do with methods: the ends of one type."""
    return set(frame(graph.edges[EdgeKind(type_, "Paper", "Method")]).select("start", "stop").iter_rows())


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
