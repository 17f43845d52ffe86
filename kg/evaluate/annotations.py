"""Annotations: what an entry names and reports, as people write it down or as an extractor reads it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.model.facts import BENCHMARK, METHOD, ROLES, Entry, Extraction, Occurrence, Statement

WITH_ROLE = (METHOD, BENCHMARK)


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing that an entry names, in all the forms in which the entry writes it; tasks and metrics have no role.

    `confidence` that it is there and `edge_confidence` that its role is right too are None in annotations by people.
    """

    label: str
    name: str
    surfaces: tuple[str, ...]
    role: str = ""
    confidence: float | None = None
    edge_confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """A reported number, and the names of entities that it is of, on, in and over, empty where there is none."""

    value: float
    unit: str = ""
    is_delta: bool = False
    method: str = ""
    benchmark: str = ""
    metric: str = ""
    baseline: str = ""
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Annotation:
    """All that is annotated in the entry of a paper; `digest` is the date of its digest, or empty."""

    id: str
    entities: tuple[Entity, ...] = ()
    results: tuple[Result, ...] = ()
    digest: str = ""

    @property
    def place(self) -> str:
        """The digest, where it is known, and the paper."""
        return f"{self.digest}/{self.id}" if self.digest else self.id


def annotation_of(entry: Entry, extraction: Extraction, digest: str = "") -> Annotation:
    """What an extractor read in an entry, as an annotation with confidences."""
    groups: dict[tuple[str, str], list[Occurrence]] = {}
    for occurrence in extraction.occurrences:
        groups.setdefault((occurrence.label, occurrence.entity), []).append(occurrence)
    entities = tuple(_entity(label, name, group) for (label, name), group in groups.items())
    return Annotation(entry.paper, entities, tuple(map(_result, extraction.statements)), digest)


def align(gold: Iterable[Annotation], found: Iterable[Annotation]) -> list[tuple[Annotation, Annotation | None]]:
    """Each gold annotation with what was found in its entry, None where the entry was not read.

    Of several for one entry the last counts. Where one side names no digests, the paper alone tells.
    """
    by_paper: dict[tuple[str, str], Annotation] = {}
    for annotation in found:
        by_paper[annotation.digest, annotation.id] = by_paper["", annotation.id] = annotation
    last = {annotation.place: annotation for annotation in gold}
    return [(annotation, _found(annotation, by_paper)) for annotation in last.values()]


def _found(gold: Annotation, by_paper: dict[tuple[str, str], Annotation]) -> Annotation | None:
    if own := by_paper.get((gold.digest, gold.id)):
        return own
    of_paper = by_paper.get(("", gold.id))
    return of_paper if of_paper and not of_paper.digest else None


def _entity(label: str, name: str, occurrences: Sequence[Occurrence]) -> Entity:
    strongest = min((occurrence.role for occurrence in occurrences), key=ROLES[label].index)
    return Entity(
        label=label,
        name=name,
        surfaces=tuple(dict.fromkeys(occurrence.surface for occurrence in occurrences)),
        role=strongest if label in WITH_ROLE else "",
        confidence=max(occurrence.sure for occurrence in occurrences),
        edge_confidence=max(occurrence.confidence for occurrence in occurrences if occurrence.role == strongest),
    )


def _result(statement: Statement) -> Result:
    return Result(
        value=statement.value,
        unit=statement.unit,
        is_delta=statement.is_delta,
        method=statement.method,
        benchmark=statement.benchmark,
        metric=statement.metric,
        baseline=statement.baseline,
        confidence=statement.confidence,
    )
