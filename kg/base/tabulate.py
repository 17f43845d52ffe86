"""What the extractor has just read, as tables."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import polars as pl

from kg.base.tables import Base, empty_base
from kg.model.facts import Digest, Entry, Extraction, Facts, Occurrence, Sentence, Statement
from kg.model.keys import key


def tabulate(facts: Sequence[Facts]) -> Base:
    """The base facts of digests, in tables."""
    columns = empty_base()
    read = list(_entries(facts))
    return Base(
        digests=_frame([_digest(fact) for fact in facts], columns.digests),
        features=_frame([_feature(digest, entry, extraction) for digest, entry, extraction in read], columns.features),
        sentences=_frame([_sentence(d, e, s) for d, e, _ in read for s in e.sentences], columns.sentences),
        names=_frame([_naming(d, e, o) for d, e, x in read for o in x.occurrences], columns.names),
        states=_frame([_stating(d, e, s) for d, e, x in read for s in x.statements], columns.states),
    )


def sentence_id(digest: Digest, entry: Entry, number: int) -> str:
    """The id of a sentence: its digest, its paper, its number in the entry."""
    return f"{digest.id}/{entry.paper}/{number}"


def result_id(paper: str, statement: Statement) -> str:
    """The id of a result: a hash of the paper, the four names by their keys, and the number."""
    names = (statement.method, statement.benchmark, statement.metric, statement.baseline)
    number = (repr(statement.value), statement.unit, str(statement.is_delta))
    return hashlib.sha256("\x1f".join([paper, *map(key, names), *number]).encode()).hexdigest()[:20]


def _entries(facts: Iterable[Facts]) -> Iterator[tuple[Digest, Entry, Extraction]]:
    for fact in facts:
        for entry, extraction in zip(fact.digest.entries, fact.extractions, strict=True):
            yield fact.digest, entry, extraction


def _frame(rows: list[dict[str, Any]], like: pl.DataFrame) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=like.schema, orient="row")


def _digest(fact: Facts) -> dict[str, Any]:
    held = fact.digest
    return {
        "id": held.id,
        "date": held.date,
        "source": held.source,
        "content_hash": held.content_hash,
        "built_with": fact.built_with,
        "parts": held.parts,
        "problems": list(held.problems),
    }


def _feature(digest: Digest, entry: Entry, extraction: Extraction) -> dict[str, Any]:
    return {
        "start": entry.paper,
        "stop": digest.id,
        "title": entry.title,
        "url": entry.url,
        "authors": list(entry.authors_printed),
        "authors_read": list(entry.authors),
        "authors_line": entry.authors_line,
        "authors_at": entry.authors_at,
        "authors_truncated": entry.authors_truncated,
        "votes": entry.votes,
        "position": entry.position,
        "line": entry.line,
        "text_matches": extraction.text_matches,
    }


def _sentence(digest: Digest, entry: Entry, sentence: Sentence) -> dict[str, Any]:
    return {
        "id": sentence_id(digest, entry, sentence.number),
        "text": sentence.text,
        "section": sentence.section,
        "start_at": sentence.start_at,
        "line": sentence.line,
        "paper": entry.paper,
        "digest": digest.id,
        "number": sentence.number,
    }


def _naming(digest: Digest, entry: Entry, found: Occurrence) -> dict[str, Any]:
    return {
        "start": sentence_id(digest, entry, found.sentence),
        "surface": found.surface,
        "entity": found.entity,
        "start_at": found.start_at,
        "end_at": found.end_at,
        "role": found.role,
        "rule": found.rule,
        "confidence": found.confidence,
        "label": found.label,
    }


def _stating(digest: Digest, entry: Entry, stated: Statement) -> dict[str, Any]:
    return {
        "start": sentence_id(digest, entry, stated.sentence),
        "stop": result_id(entry.paper, stated),
        "value": stated.value,
        "unit": stated.unit,
        "is_delta": stated.is_delta,
        "method": stated.method,
        "benchmark": stated.benchmark,
        "metric": stated.metric,
        "baseline": stated.baseline,
        "start_at": stated.start_at,
        "end_at": stated.end_at,
        "rule": stated.rule,
        "confidence": stated.confidence,
        "paper": entry.paper,
    }
