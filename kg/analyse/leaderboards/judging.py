"""What the words around a result's number tell of it: its setting, its range, and what speaks against it."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import polars as pl

from kg.analyse.leaderboards.compared import compared_only, is_system, of_people
from kg.analyse.leaderboards.losses import no_gain
from kg.analyse.leaderboards.nearness import Named, is_trade, nearer_baseline, nearer_metric, of_something_else
from kg.analyse.leaderboards.settings import settings_of
from kg.analyse.leaderboards.spans import span_around
from kg.analyse.leaderboards.wording import Wording, wording
from kg.analyse.quoting import Evidence
from kg.analyse.variants import line_of, parents
from kg.base.frames import frame
from kg.model import nodes
from kg.model.graph import Graph
from kg.model.keys import key
from kg.model.records import nodes_of
from kg.model.schema import EdgeKind

OF_NO_SYSTEM = ("of no system", "of people")
SURE = 0.5  # calibrated: at least this sure is more likely right than wrong, in all of number and names


@dataclass(frozen=True, slots=True)
class Judged:
    """What is read from the words around a number.

    With `doubts` it is listed and neither ranked nor a record; with `cautions` it is ranked, but may be another's.
    `span` are the ends of a range; `apart` says why a difference is no gain.
    """

    settings: tuple[str, ...]
    span: tuple[float, float] | None
    apart: str
    doubts: tuple[str, ...]
    cautions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stated:
    """A result as it is looked at: with the ids of what it is of and on, and its first sentence."""

    method: str | None
    benchmark: str | None
    metric: str | None
    baseline: str | None
    value: float
    is_delta: bool
    own: bool
    compared: bool
    confidence: float
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Judge:
    """What is looked up: names, directions, and which methods a sentence names up to which letter."""

    methods: Mapping[str, nodes.Method]
    metrics: Mapping[str, nodes.Metric]
    benchmarks: Mapping[str, nodes.Benchmark]
    above: Mapping[str, str]
    named: Mapping[str, list[Named]]
    measured: Mapping[str, list[Named]]
    above_metrics: Mapping[str, str]


def make_judge(graph: Graph, sentences: Collection[str]) -> Judge:
    """What is needed for results that the sentences state."""
    return Judge(
        nodes_of(graph, nodes.Method),
        nodes_of(graph, nodes.Metric),
        nodes_of(graph, nodes.Benchmark),
        parents(graph, "Method"),
        _named(graph, sentences, "Method"),
        _named(graph, sentences, "Metric"),
        parents(graph, "Metric"),
    )


def judge(held: Judge, one: Stated) -> Judged:
    """The words of its first sentence, read."""
    words = wording(one.evidence.quote)
    number = next((part.text for part in one.evidence.quote.parts if part.marked), "")
    span = span_around(words, number, is_delta=one.is_delta)
    direction = held.metrics[one.metric].higher_is_better if one.metric else None
    far = max(span) if span else one.value
    return Judged(
        _settings(held, one, words),
        span,
        _apart(words, far, direction) if one.is_delta else "",
        tuple(_doubts(held, one, words, span)),
        tuple(_cautions_of_gain(held, one, words, number) if one.is_delta else _cautions(held, one, words)),
    )


def _apart(words: Wording, value: float, higher_is_better: bool | None) -> str:  # noqa: FBT001 - no option
    """What a speed-up costs is no loss for sure, nor is a number of times less of something else."""
    why = no_gain(words, value, higher_is_better)
    unsure = is_trade(words) or of_something_else(words, "a metric", higher_is_better)
    return "" if why == "a loss" and unsure else why


def _cautions_of_gain(held: Judge, one: Stated, words: Wording, number: str) -> list[str]:
    """Another baseline or metric nearer to the number, words of another metric, a price in the same sentence."""
    found, sentence = [], one.evidence.sentence
    if one.baseline:
        own = line_of(one.method, held.above) if one.method else ()
        line = line_of(one.baseline, held.above)
        if other := nearer_baseline(words, number, held.named.get(sentence, ()), own, line):
            found += (
                [f"{held.methods[other].name} is named nearer to it"]
                if one.baseline not in line_of(other, held.above)
                else []
            )
    if one.metric:
        line = line_of(one.metric, held.above_metrics)
        if other := nearer_metric(words, number, held.measured.get(sentence, ()), line):
            found.append(f"{held.metrics[other].name} is named nearer to it")
        metric = held.metrics[one.metric]
        if why := of_something_else(words, metric.name, metric.higher_is_better):
            found.append(why)
    return [*found, "its sentence tells a speed-up and its cost"] if is_trade(words) else found


def _settings(held: Judge, one: Stated, words: Wording) -> tuple[str, ...]:
    """Without what the metric or the benchmark says by its name."""
    names = [held.metrics[one.metric].name] if one.metric else []
    names += [held.benchmarks[one.benchmark].name] if one.benchmark else []
    known = [key(name) for name in names]
    return tuple(told for told in settings_of(words) if not any(_within(told, name) for name in known))


def _within(told: str, name: str) -> bool:
    size = told.partition("x")[0]
    return key(told) in name or (size.isdigit() and size in name)


def _doubts(held: Judge, one: Stated, words: Wording, span: tuple[float, float] | None) -> list[str]:
    found = [f"sure to {one.confidence:.2f} only"] if one.confidence < SURE else []
    if one.is_delta:
        return found
    if one.method is None:
        found.append("no method is stated")
    elif not is_system(held.methods[one.method].name):
        found.append(OF_NO_SYSTEM[0])
    if of_people(words):
        found.append(OF_NO_SYSTEM[1])
    if span:
        found.append("a range")
    elif why := compared_only(words):
        found += [why] if one.own or _nearest(held, one, words) != one.method else []  # else it is the method's
    return found


def _cautions(held: Judge, one: Stated, words: Wording) -> list[str]:
    """Another method that is named nearer to the number, or a method that the paper only compares with."""
    found = ["the paper only compares with it"] if one.compared else []
    nearest = _nearest(held, one, words)
    if one.method is None or nearest is None or "각각" in words.before:  # each: numbers are handed out in step
        return found
    if nearest in line_of(one.method, held.above) or one.method in line_of(nearest, held.above):
        return found
    return [*found, f"{held.methods[nearest].name} is named nearer to it"]


def _nearest(held: Judge, one: Stated, words: Wording) -> str | None:
    """The last method that the sentence names before the number."""
    before = [place for place in held.named.get(one.evidence.sentence, ()) if place[0] <= len(words.before)]
    return max(before)[1] if before else None


def _named(graph: Graph, sentences: Collection[str], label: str) -> dict[str, list[Named]]:
    wanted = pl.DataFrame({"start": sorted(sentences)}, {"start": pl.String})
    texts = frame(graph.nodes["Sentence"]).select(start="id", begin="start_at")
    names = frame(graph.edges[EdgeKind("NAMES", "Sentence", label)]).join(wanted, on="start", how="semi")
    placed = names.join(texts, on="start").select(
        "start", "stop", end=pl.col("end_at") - pl.col("begin"), from_=pl.col("start_at") - pl.col("begin")
    )
    found: defaultdict[str, list[Named]] = defaultdict(list)
    for sentence, id_, end, begin in placed.unique().sort("start", "end", "stop", "from_").iter_rows():
        found[sentence].append((end, id_, begin))
    return dict(found)
