"""Search a graph by words."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kg.search.candidates import SEARCHED, count_evidence, find_candidates
from kg.search.query import parse_query
from kg.search.ranking import Fit, Node, Tier, fit
from kg.store import Store

_Ranked = tuple[Fit, Node]


@dataclass(frozen=True, slots=True)
class Hit:
    """A node that fits, with its title where it is a paper.

    `evidence` counts the sentences that name a concept, the papers of an author or the sentences of a paper;
    `matched` is the alias that fits where the name does not.
    """

    label: str
    name: str
    id: str
    evidence: int
    matched: str | None


@dataclass(frozen=True, slots=True)
class Found:
    """The hits, best first; `is_cut` says that there were more than asked for."""

    hits: list[Hit]
    is_cut: bool


def search(store: Store, text: str, labels: Collection[str] = SEARCHED, limit: int = 20) -> Found:
    """The nodes of the labels whose names, aliases or titles have the words; those with some of them if none has all.

    Raises UsageError for a text without a letter or digit, StoreError where Neo4j's full-text index is not there.
    """
    query = parse_query(text)
    fits = [(found, node) for node in find_candidates(store, query, labels) if (found := fit(query, node))]
    whole = [(found, node) for found, node in fits if found.tier is not Tier.SOME_WORDS]
    return _best(store, whole or fits, limit)


def _best(store: Store, fits: Sequence[_Ranked], limit: int) -> Found:
    """The best fits; evidence is counted only for what may be among them."""
    if not fits:
        return Found([], is_cut=False)
    last = sorted(found.level for found, _ in fits)[:limit][-1]
    near = [(found, node) for found, node in fits if found.level <= last]
    ranked = sorted(zip(near, _hits(store, near), strict=True), key=lambda pair: _order(pair[0][0], pair[1]))
    return Found([hit for _, hit in ranked[:limit]], is_cut=len(fits) > limit)


def _order(found: Fit, hit: Hit) -> tuple[tuple[int, int, int], int, str, str, str]:
    return found.level, -hit.evidence, hit.name, hit.id, hit.label


def _hits(store: Store, ranked: Sequence[_Ranked]) -> list[Hit]:
    """The hits of ranked nodes, in their order."""
    ids: defaultdict[str, list[str]] = defaultdict(list)
    for _, node in ranked:
        ids[node.label].append(node.id)
    counts = {label: count_evidence(store, label, ids[label]) for label in ids}
    return [
        Hit(node.label, node.name, node.id, counts[node.label][node.id], found.surface or None)
        for found, node in ranked
    ]
