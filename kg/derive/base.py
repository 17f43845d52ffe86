"""The base facts as tables: digests, sentences and every occurrence with its place."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import pyarrow as pa

from kg.link import Links
from kg.model import edges, nodes
from kg.model.facts import Digest, Entry, Extraction, Facts, Occurrence, Sentence, Statement
from kg.model.graph import to_table
from kg.model.keys import key
from kg.model.schema import CONCEPTS, EDGES, EdgeKind


def entries(facts: Iterable[Facts]) -> Iterator[tuple[Digest, Entry, Extraction]]:
    """Every entry with its digest and what was extracted from it."""
    for fact in facts:
        for entry, extraction in zip(fact.digest.entries, fact.extractions, strict=True):
            yield fact.digest, entry, extraction


def sentence_id(digest: Digest, entry: Entry, number: int) -> str:
    """The id of a sentence: its digest, its paper, its number in the entry."""
    return f"{digest.id}/{entry.paper}/{number}"


def result_id(paper: str, statement: Statement) -> str:
    """The id of a result: a hash of the paper, the four names by their keys, and the number."""
    names = (statement.method, statement.benchmark, statement.metric, statement.baseline)
    number = (repr(statement.value), statement.unit, str(statement.is_delta))
    return hashlib.sha256("\x1f".join([paper, *map(key, names), *number]).encode()).hexdigest()[:20]


def base_tables(facts: Sequence[Facts], links: Links) -> tuple[dict[str, pa.Table], dict[EdgeKind, pa.Table]]:
    """The digests, sentences, results and the edges at them: every occurrence with its place."""
    features: list[edges.FeaturedIn] = []
    sentences: list[nodes.Sentence] = []
    has_sentence: list[edges.Edge] = []
    in_digest: list[edges.Edge] = []
    names: defaultdict[str, list[edges.Names]] = defaultdict(list)
    states: list[edges.States] = []
    for digest, entry, extraction in entries(facts):
        features.append(_feature(digest, entry, extraction))
        ids = [sentence_id(digest, entry, sentence.number) for sentence in entry.sentences]
        sentences += map(_sentence, ids, entry.sentences)
        has_sentence += [edges.Edge(entry.paper, id_) for id_ in ids]
        in_digest += [edges.Edge(id_, digest.id) for id_ in ids]
        for occurrence in extraction.occurrences:
            concept = links.concept(occurrence.label, entry.paper, occurrence.entity)
            names[occurrence.label].append(_naming(ids[occurrence.sentence], concept, occurrence))
        states += [_stating(ids[s.sentence], entry.paper, s) for s in extraction.statements]
    tables: dict[EdgeKind, list[edges.Edge]] = {
        EdgeKind("FEATURED_IN", "Paper", "Digest"): [*features],
        EdgeKind("HAS_SENTENCE", "Paper", "Sentence"): has_sentence,
        EdgeKind("IN_DIGEST", "Sentence", "Digest"): in_digest,
        EdgeKind("STATES", "Sentence", "Result"): [*states],
        **{EdgeKind("NAMES", "Sentence", CONCEPTS[label]): [*found] for label, found in names.items()},
    }
    results = {edge.stop: _result(edge) for edge in states}
    labels = {
        "Digest": to_table(nodes.Digest, [_digest(fact) for fact in facts]),
        "Sentence": to_table(nodes.Sentence, sentences),
        "Result": to_table(nodes.Result, results.values()),
    }
    return labels, {kind: to_table(EDGES[kind], rows) for kind, rows in tables.items()}


def _digest(fact: Facts) -> nodes.Digest:
    digest = fact.digest
    return nodes.Digest(
        id=digest.id,
        date=digest.date,
        source=digest.source,
        content_hash=digest.content_hash,
        built_with=fact.built_with,
    )


def _sentence(id_: str, sentence: Sentence) -> nodes.Sentence:
    return nodes.Sentence(
        id=id_,
        text=sentence.text,
        section=sentence.section,
        start_at=sentence.start_at,
        line=sentence.line,
    )


def _feature(digest: Digest, entry: Entry, extraction: Extraction) -> edges.FeaturedIn:
    return edges.FeaturedIn(
        entry.paper,
        digest.id,
        title=entry.title,
        url=entry.url,
        authors=list(entry.authors_printed),
        authors_line=entry.authors_line,
        authors_at=entry.authors_at,
        authors_truncated=entry.authors_truncated,
        votes=entry.votes,
        position=entry.position,
        line=entry.line,
        text_matches=extraction.text_matches,
    )


def _naming(sentence: str, concept: str, found: Occurrence) -> edges.Names:
    return edges.Names(
        sentence,
        concept,
        surface=found.surface,
        entity=found.entity,
        start_at=found.start_at,
        end_at=found.end_at,
        role=found.role,
        rule=found.rule,
        confidence=found.confidence,
    )


def _stating(sentence: str, paper: str, stated: Statement) -> edges.States:
    return edges.States(
        sentence,
        result_id(paper, stated),
        value=stated.value,
        unit=stated.unit,
        is_delta=stated.is_delta,
        method=stated.method,
        benchmark=stated.benchmark,
        metric=stated.metric,
        baseline=stated.baseline,
        start_at=stated.start_at,
        end_at=stated.end_at,
        rule=stated.rule,
        confidence=stated.confidence,
    )


def _result(stated: edges.States) -> nodes.Result:
    return nodes.Result(id=stated.stop, value=stated.value, unit=stated.unit, is_delta=stated.is_delta)
