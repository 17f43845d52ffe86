"""Extraction against spaCy's bare tokenising of the same text."""

from collections.abc import Sequence

import spacy

from benchmarks.measuring import Comparison, compare
from kg.extract import Extractor
from kg.model.facts import Digest


def compare_extraction(digests: Sequence[Digest]) -> Comparison:
    """All entries extracted, and all their texts tokenised."""
    entries = [entry for digest in digests for entry in digest.entries]
    texts = [entry.text for entry in entries]
    extractor = Extractor()
    tokenizer = spacy.blank("xx")

    def extract() -> None:
        for _ in extractor.extract(entries):
            pass

    def tokenise() -> None:
        for text in texts:
            tokenizer(text)

    return compare(f"extract {len(entries)} entries / spaCy tokenising them", extract, tokenise, "at most 4")
