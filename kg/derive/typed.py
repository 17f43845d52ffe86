"""Edges from a paper to its concepts and results: one for each pair, with the strongest role."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.derive.base import entries, result_id, sentence_id
from kg.link import Links
from kg.model import edges
from kg.model.facts import BENCHMARK, METHOD, METRIC, ROLES, Facts, Statement
from kg.model.schema import CONCEPTS, TYPE_OF_ROLE, EdgeKind

LIKELY = 0.5  # a text less sure than this to be about its paper makes no edges of these

_SLOTS = (
    ("OF_METHOD", METHOD, "method"),
    ("ON_BENCHMARK", BENCHMARK, "benchmark"),
    ("IN_METRIC", METRIC, "metric"),
    ("OVER_BASELINE", METHOD, "baseline"),
)


@dataclass(slots=True)
class _Evidence:
    """The sentences of one paper that name one concept; the best is the first of equals."""

    first_seen: str
    sentences: set[str] = field(default_factory=set)
    best: tuple[int, float, str, int] = (99, 0.0, "", 0)  # rank of the role, minus confidence, date, number
    sentence: str = ""
    role: str = ""


def typed_edges(facts: Iterable[Facts], links: Links) -> dict[EdgeKind, list[edges.Typed]]:
    """PROPOSES, USES, ... MEASURES: the strongest role, its best sentence, and how many sentences there are."""
    found: defaultdict[tuple[str, str, str], _Evidence] = defaultdict(lambda: _Evidence("9999"))
    for digest, entry, extraction in entries(facts):
        if extraction.text_matches < LIKELY:
            continue
        for occurrence in extraction.occurrences:
            concept = links.concept(occurrence.label, entry.paper, occurrence.entity)
            evidence = found[occurrence.label, entry.paper, concept]
            sentence = sentence_id(digest, entry, occurrence.sentence)
            evidence.first_seen = min(evidence.first_seen, digest.date)
            evidence.sentences.add(sentence)
            rank = ROLES[occurrence.label].index(occurrence.role)
            candidate = (rank, -occurrence.confidence, digest.date, occurrence.sentence)
            if candidate < evidence.best:
                evidence.best, evidence.sentence, evidence.role = candidate, sentence, occurrence.role
    typed: defaultdict[EdgeKind, list[edges.Typed]] = defaultdict(list)
    for (label, paper, concept), evidence in sorted(found.items()):
        kind = EdgeKind(TYPE_OF_ROLE[evidence.role], "Paper", CONCEPTS[label])
        typed[kind].append(_typed(paper, concept, evidence))
    return dict(typed)


def result_edges(facts: Iterable[Facts], links: Links) -> dict[EdgeKind, list[edges.Edge]]:
    """REPORTS, and what each result is of, on, in and over; each absent where the text names none."""
    found: defaultdict[EdgeKind, set[tuple[str, str]]] = defaultdict(set)
    for _, entry, extraction in entries(facts):
        if extraction.text_matches < LIKELY:
            continue
        for statement in extraction.statements:
            result = result_id(entry.paper, statement)
            found[EdgeKind("REPORTS", "Paper", "Result")].add((entry.paper, result))
            for kind, concept in _slots(entry.paper, statement, links):
                found[kind].add((result, concept))
    return {kind: [edges.Edge(*pair) for pair in sorted(pairs)] for kind, pairs in found.items()}


def _typed(paper: str, concept: str, evidence: _Evidence) -> edges.Typed:
    return edges.Typed(
        paper,
        concept,
        role=evidence.role,
        confidence=-evidence.best[1],
        support=len(evidence.sentences),
        sentence=evidence.sentence,
        first_seen=evidence.first_seen,
    )


def _slots(paper: str, statement: Statement, links: Links) -> Iterable[tuple[EdgeKind, str]]:
    for type_, label, slot in _SLOTS:
        entity = getattr(statement, slot)
        if entity:
            yield EdgeKind(type_, "Result", CONCEPTS[label]), links.concept(label, paper, entity)
