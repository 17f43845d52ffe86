"""What the words around a result's number tell of it: its setting, its range, and what speaks against it."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import polars as pl

from kg.analyse.leaderboards.compared import compared_only, is_system, of_people
from kg.analyse.leaderboards.losses import no_gain
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
    named: Mapping[str, list[tuple[int, str]]]


def make_judge(graph: Graph, sentences: Collection[str]) -> Judge:
    """What is needed for results that the sentences state."""
    return Judge(
        nodes_of(graph, nodes.Method),
        nodes_of(graph, nodes.Metric),
        nodes_of(graph, nodes.Benchmark),
        parents(graph, "Method"),
        _named(graph, sentences),
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
        no_gain(words, far, direction) if one.is_delta else "",
        tuple(_doubts(held, one, words, span)),
        () if one.is_delta else tuple(_cautions(held, one, words)),
    )


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


def _named(graph: Graph, sentences: Collection[str]) -> dict[str, list[tuple[int, str]]]:
    wanted = pl.DataFrame({"start": sorted(sentences)}, {"start": pl.String})
    texts = frame(graph.nodes["Sentence"]).select(start="id", begin="start_at")
    names = frame(graph.edges[EdgeKind("NAMES", "Sentence", "Method")]).join(wanted, on="start", how="semi")
    placed = names.join(texts, on="start").select("start", "stop", end=pl.col("end_at") - pl.col("begin"))
    found: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for sentence, method, end in placed.unique().sort("start", "end", "stop").iter_rows():
        found[sentence].append((end, method))
    return dict(found)
