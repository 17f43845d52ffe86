"""The extractor: entries in, extractions out."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kg.fingerprints import built_with
from kg.model.facts import Entry, Extraction

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Extractor:
    """Reads entries with rules and lists of known names; what it finds is a pure function of each entry."""

    def __init__(self) -> None:
        # spaCy takes long to import: who only needs the fingerprint does not wait for it.
        from kg.extract.pipeline import build_pipeline

        self.built_with: str = built_with()
        self._nlp = build_pipeline()

    def extract(self, entries: Iterable[Entry]) -> Iterator[Extraction]:
        """Yield one extraction for each entry, in order."""
        for doc in self._nlp.pipe(map(self._doc, entries)):
            yield Extraction(doc._.occurrences, doc._.statements)

    def _doc(self, entry: Entry) -> "Doc":
        doc = self._nlp.make_doc(entry.text)
        doc._.entry = entry
        return doc
