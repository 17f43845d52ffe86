"""The extractor: entries in, extractions out."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from kg.model.facts import Entry, Extraction

if TYPE_CHECKING:
    from spacy.tokens import Doc

_AT_ONCE = 64  # entries


class Extractor:
    """Reads entries with what was learned from annotated ones; what it finds is a pure function of each entry."""

    def __init__(self) -> None:
        # spaCy takes long to import: who makes no extractor does not wait for it.
        from kg.extract.pipeline import build_pipeline

        self._nlp = build_pipeline()

    def extract(self, entries: Iterable[Entry]) -> Iterator[Extraction]:
        """Yield one extraction for each entry, in order."""
        waiting = iter(entries)
        while batch := list(islice(waiting, _AT_ONCE)):
            yield from self._extract(batch)

    def _extract(self, entries: list[Entry]) -> list[Extraction]:
        # Words that spaCy meets are let go of with the batch: else a long run would keep them all.
        with self._nlp.memory_zone():
            docs = self._nlp.pipe(map(self._doc, entries))
            return [Extraction(doc._.occurrences, doc._.statements, doc._.text_matches) for doc in docs]

    def _doc(self, entry: Entry) -> "Doc":
        doc = self._nlp.make_doc(entry.text)
        doc._.entry = entry
        return doc
