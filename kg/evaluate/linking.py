"""Score linking on labelled pairs: whether two mentions lead to one concept, or to a variant of it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl

from kg.base import Base, tabulate
from kg.evaluate.counts import Counts
from kg.evaluate.pairs_file import DIFFERENT, SAME, VARIANT, VERDICTS, Mention, Pair
from kg.known import Known, load_known
from kg.link import Links, link_concepts
from kg.model.facts import Digest, Entry, Extraction, Facts
from kg.model.keys import key
from kg.model.overrides import NO_OVERRIDES, Overrides

Found = Mapping[tuple[str, str, str], "Linked"]  # by label, paper and key of the surface


@dataclass(frozen=True, slots=True)
class Linked:
    """The concept that a mention leads to, and all concepts that it is a variant of, the nearest first."""

    node: str
    variant_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """A pair with what linking says of it; None where a mention was not found in its paper."""

    pair: Pair
    said: str | None


def link_mentions(
    entries: Sequence[Entry],
    extractions: Sequence[Extraction],
    known: Known | None = None,
    overrides: Overrides = NO_OVERRIDES,
) -> Found:
    """Link what was found in entries as a build of them would; of several for a mention the first counts."""
    base = tabulate(_as_digests(entries, extractions))
    links = link_concepts(base, known or load_known(), overrides)
    ancestors = {label: _ancestors(links, label) for label in links.concepts}
    found: dict[tuple[str, str, str], Linked] = {}
    for label, paper, surface, concept in _led(base, links).iter_rows():
        found.setdefault((label, paper, key(surface)), Linked(concept, ancestors[label].get(concept, ())))
    return found


def judge_pairs(pairs: Iterable[Pair], found: Found) -> list[Judgement]:
    """What linking says of each pair."""
    return [
        Judgement(pair, _verdict(_linked(found, pair, pair.one), _linked(found, pair, pair.other))) for pair in pairs
    ]


def coverage(judged: Sequence[Judgement]) -> float:
    """The share of pairs of which both mentions were found; there is one pair at least."""
    return sum(one.said is not None for one in judged) / len(judged)


def count_pairs(judged: Iterable[Judgement]) -> Counts:
    """Each covered pair as counts of right, found and gold in the rows same, variant and different."""
    covered = [one for one in judged if one.said is not None]
    table = [[_counts(one, verdict) for verdict in VERDICTS] for one in covered]
    return Counts(VERDICTS, np.array(table, np.int64).reshape(-1, len(VERDICTS), 3))


def by_kind(judged: Iterable[Judgement]) -> dict[str, tuple[int, int]]:
    """For each kind of pair how many of the covered ones are judged rightly, and how many there are."""
    covered = [one for one in judged if one.said is not None]
    numbers = Counter(one.pair.kind for one in covered)
    right = Counter(one.pair.kind for one in covered if one.said == one.pair.verdict)
    return {kind: (right[kind], numbers[kind]) for kind in sorted(numbers)}


def _as_digests(entries: Sequence[Entry], extractions: Sequence[Extraction]) -> list[Facts]:
    """Facts of as many days as one paper has entries: a digest has a paper once."""
    days: list[list[tuple[Entry, Extraction]]] = []
    times: Counter[str] = Counter()
    for entry, extraction in zip(entries, extractions, strict=True):
        if times[entry.paper] == len(days):
            days.append([])
        days[times[entry.paper]].append((entry, extraction))
        times[entry.paper] += 1
    return [
        Facts(Digest(f"part {day}", "", "", tuple(entry for entry, _ in read)), tuple(x for _, x in read), "")
        for day, read in enumerate(days)
    ]


def _led(base: Base, links: Links) -> pl.DataFrame:
    """Label, paper, surface and concept of every occurrence, in reading order."""
    places = base.sentences.select("paper", "digest", start="id")
    named = links.named(base.names.join(places, on="start"))
    ordered = named.sort("digest", "paper", "start_at", "surface", "concept")
    return ordered.select("label", "paper", "surface", "concept")


def _ancestors(links: Links, label: str) -> dict[str, tuple[str, ...]]:
    parents = {edge.start: edge.stop for edge in links.variants[label]}
    return {child: _line(child, parents) for child in parents}


def _line(child: str, parents: Mapping[str, str]) -> tuple[str, ...]:
    line = []
    while (above := parents.get(child)) is not None:
        line.append(child := above)
    return tuple(line)


def _linked(found: Found, pair: Pair, mention: Mention) -> Linked | None:
    return found.get((pair.label, mention.paper, key(mention.surface)))


def _verdict(one: Linked | None, other: Linked | None) -> str | None:
    if one is None or other is None:
        return None
    if one.node == other.node:
        return SAME
    shared = {one.node, *one.variant_of} & {other.node, *other.variant_of}
    return VARIANT if shared else DIFFERENT


def _counts(judged: Judgement, verdict: str) -> tuple[int, int, int]:
    said, gold = judged.said == verdict, judged.pair.verdict == verdict
    return int(said and gold), int(said), int(gold)
