"""The entries to evaluate on, from digests or from files of entries, and what the extractor reads in them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.evaluate.annotations import Annotation, annotation_of
from kg.extract import Extractor
from kg.model.facts import Entry, Extraction, Problem
from kg.parse import parse_paths, read_entries
from kg.progress import Progress, silent


@dataclass(frozen=True, slots=True)
class Source:
    """An entry; `digest` is the date of its digest, empty for an entry from a file of entries."""

    entry: Entry
    digest: str = ""

    @property
    def places(self) -> tuple[str, str]:
        """How an annotation may name the entry: by digest and paper, or by the paper alone."""
        return f"{self.digest}/{self.entry.paper}", self.entry.paper


def read_sources(paths: Iterable[Path]) -> tuple[list[Source], tuple[Problem, ...]]:
    """All entries of digests and of `.jsonl` files, and what was rejected or doubtful in them.

    Raises InputError for a file that cannot be read, or that has no entry.
    """
    held = list(paths)
    listed = [read_entries(path) for path in held if path.suffix == ".jsonl"]
    parsed = parse_paths([path for path in held if path.suffix != ".jsonl"])
    return [
        *(Source(entry) for entries, _ in listed for entry in entries),
        *(Source(entry, digest.date) for digest in parsed.digests for entry in digest.entries),
    ], (*(problem for _, problems in listed for problem in problems), *parsed.problems)


def annotated(sources: Iterable[Source], gold: Iterable[Annotation]) -> list[Source]:
    """The entries that are annotated."""
    places = {annotation.place for annotation in gold}
    return [source for source in sources if not places.isdisjoint(source.places)]


def extract_all(sources: Sequence[Source], progress: Progress = silent) -> list[Extraction]:
    """What the extractor reads in each entry, in their order."""
    found: list[Extraction] = []
    progress("extract", 0, len(sources))
    for extraction in Extractor().extract(source.entry for source in sources):
        found.append(extraction)
        progress("extract", len(found), len(sources))
    return found


def annotations_of(sources: Iterable[Source], extractions: Iterable[Extraction]) -> list[Annotation]:
    """The extractions as annotations of their entries."""
    both = zip(sources, extractions, strict=True)
    return [annotation_of(source.entry, extraction, source.digest) for source, extraction in both]


def sentences_of(sources: Iterable[Source]) -> dict[str, tuple[str, ...]]:
    """The sentences of each entry, by every place that an annotation may have."""
    texts: dict[str, tuple[str, ...]] = {}
    for source in sources:
        texts |= dict.fromkeys(source.places, tuple(sentence.text for sentence in source.entry.sentences))
    return texts
