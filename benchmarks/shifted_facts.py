"""Make facts more: the same ones again under other dates, papers, people and names.

Everything is shifted together, so a copy has the degree distributions of the original and shares nothing with it.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from kg.extract import Extractor
from kg.fingerprints import built_with
from kg.model.facts import Digest, Entry, Extraction, Facts, Occurrence, Statement


def read_facts(digests: Sequence[Digest]) -> list[Facts]:
    """What the extractor finds in the digests."""
    extractor = Extractor()
    return [Facts(digest, tuple(extractor.extract(digest.entries)), built_with()) for digest in digests]


def multiply(facts: Sequence[Facts], times: int) -> list[Facts]:
    """The facts and `times - 1` shifted copies of them."""
    days = [date.fromisoformat(fact.digest.date) for fact in facts]
    span = (max(days) - min(days)).days + 1
    return [_shifted(fact, copy, span) for copy in range(times) for fact in facts]


def _shifted(fact: Facts, copy: int, span: int) -> Facts:
    if copy == 0:
        return fact
    entries = tuple(_entry(entry, copy) for entry in fact.digest.entries)
    return replace(
        fact,
        digest=_digest(fact.digest, copy * span, entries),
        extractions=tuple(_extraction(extraction, copy) for extraction in fact.extractions),
    )


def _digest(digest: Digest, days: int, entries: tuple[Entry, ...]) -> Digest:
    shifted = date.fromisoformat(digest.date) + timedelta(days=days)
    return replace(digest, date=shifted.isoformat(), source=f"{shifted.isoformat()}.md", entries=entries)


def _entry(entry: Entry, copy: int) -> Entry:
    authors = tuple(_name(name, copy) for name in entry.authors)
    return replace(
        entry,
        paper=f"{entry.paper}x{copy}",
        authors=authors,
        authors_printed=authors,
        authors_line=", ".join(authors),
    )


def _extraction(extraction: Extraction, copy: int) -> Extraction:
    return replace(
        extraction,
        occurrences=tuple(_occurrence(occurrence, copy) for occurrence in extraction.occurrences),
        statements=tuple(_statement(statement, copy) for statement in extraction.statements),
    )


def _occurrence(found: Occurrence, copy: int) -> Occurrence:
    return replace(found, entity=_name(found.entity, copy), surface=_name(found.surface, copy))


def _statement(stated: Statement, copy: int) -> Statement:
    names = {slot: getattr(stated, slot) for slot in ("method", "benchmark", "metric", "baseline")}
    return replace(stated, **{slot: _name(name, copy) for slot, name in names.items() if name})


def _name(name: str, copy: int) -> str:
    """Another name of the same length class; letters, because digits part concepts."""
    return f"{name} {'abcdefghijklmnopqrstuvwxyz'[copy % 26]}{'q' * (copy // 26)}x"
