"""Edges from a paper to its concepts and results: one for each pair, with the strongest role."""

import polars as pl

from kg.base import Base
from kg.derive.papers import trusted_texts
from kg.model.facts import BENCHMARK, METHOD, METRIC, ROLES
from kg.model.schema import CONCEPTS, TYPE_OF_ROLE, EdgeKind
from kg.model.trust import Trust

_SLOTS = (
    ("OF_METHOD", METHOD, "method"),
    ("ON_BENCHMARK", BENCHMARK, "benchmark"),
    ("IN_METRIC", METRIC, "metric"),
    ("OVER_BASELINE", METHOD, "baseline"),
)
_RANKS = {role: rank for roles in ROLES.values() for rank, role in enumerate(roles)}


def typed_edges(named: pl.DataFrame, seen: pl.DataFrame, trust: Trust) -> dict[EdgeKind, pl.DataFrame]:
    """PROPOSES, USES, ... MEASURES: the strongest role, its best sentence, and how many sentences there are.

    Of sentences with one role the most confident is the best, of these the earliest.
    """
    rank = pl.col("role").replace_strict(_RANKS, return_dtype=pl.Int64)
    likely = _trusted(named, seen, trust).with_columns(rank=rank)
    ordered = likely.sort("rank", "confidence", "date", "number", descending=[False, True, False, False])
    found = ordered.group_by("label", "paper", "concept", maintain_order=True).agg(
        pl.col("role", "confidence").first(),
        support=pl.col("sentence").n_unique().cast(pl.Int64),
        sentence=pl.col("sentence").first(),
        first_seen=pl.col("date").min(),
    )
    edges = found.rename({"paper": "start", "concept": "stop"})
    kinds = [(label, role) for label, roles in ROLES.items() for role in roles]
    return {
        EdgeKind(TYPE_OF_ROLE[role], "Paper", CONCEPTS[label]): edges.filter(
            pl.col("label") == label, pl.col("role") == role
        )
        for label, role in kinds
    }


def result_edges(base: Base, targets: pl.DataFrame, seen: pl.DataFrame, trust: Trust) -> dict[EdgeKind, pl.DataFrame]:
    """REPORTS, and what each result is of, on, in and over; each absent where the text names none."""
    places = base.sentences.select("digest", start="id")
    likely = _trusted(base.states.join(places, on="start"), seen, trust)
    found = {EdgeKind("REPORTS", "Paper", "Result"): likely.select(start="paper", stop="stop").unique()}
    for type_, label, slot in _SLOTS:
        ids = targets.filter(pl.col("label") == label).select("paper", "concept", entity="entity")
        met = likely.select("paper", start="stop", entity=slot).join(ids, on=["paper", "entity"])
        found[EdgeKind(type_, "Result", CONCEPTS[label])] = met.select("start", stop="concept").unique()
    return found


def _trusted(found: pl.DataFrame, seen: pl.DataFrame, trust: Trust) -> pl.DataFrame:
    """What was found surely enough, in texts that are likely the paper's own, with the `date` of the digest."""
    texts = trusted_texts(seen, trust)
    sure = found.filter(pl.col("confidence") >= trust.min_confidence)
    return sure.join(texts.select("paper", "digest", "date"), on=["paper", "digest"])
