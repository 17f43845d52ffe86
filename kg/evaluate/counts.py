"""Count what was found rightly, found at all, and annotated: for each entry and each row of the table of scores."""

from collections.abc import Collection, Iterable, Sequence, Set
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kg.evaluate.annotations import WITH_ROLE, Annotation, Entity
from kg.evaluate.matching import BASELINE, SLOTS, forms, match_entities, match_results, numbered
from kg.model.facts import BENCHMARK, METHOD, METRIC, TASK
from kg.model.keys import key

Name = tuple[str, str]  # a label and a key

LABELS = (METHOD, BENCHMARK, TASK, METRIC)
SEEN_ROWS = tuple(f"{label} {kind}" for label in LABELS for kind in ("seen", "unseen"))
ROWS = (
    *LABELS,
    *(f"{label} role" for label in WITH_ROLE),
    *(f"{label} surface" for label in LABELS),
    "result value",
    "result tuple",
    "result all named",
    "result baseline",
)

_Counts = tuple[int, int, int]  # right, found, gold


@dataclass(frozen=True, slots=True)
class Counts:
    """How many were right, found and in the gold annotations: `table` is units x rows x 3, a unit an entry or pair."""

    rows: tuple[str, ...]
    table: NDArray[np.int64]


def count(pairs: Iterable[tuple[Annotation, Annotation | None]], seen: Collection[Name] | None = None) -> Counts:
    """Count all entries, each with its annotation and what was found.

    With `seen`, names by label and key, the entities with a form in it and the others are counted apart too.
    """
    rows = ROWS if seen is None else (*ROWS, *SEEN_ROWS)
    known = None if seen is None else frozenset(seen)
    table = [_count_entry(gold, found or Annotation(gold.id), known) for gold, found in pairs]
    return Counts(rows, np.array(table, np.int64).reshape(-1, len(rows), 3))


def joined(counts: Sequence[Counts]) -> Counts:
    """The counts of several parts, as of folds that each have their own seen names; at least one, rows alike."""
    return Counts(counts[0].rows, np.concatenate([part.table for part in counts]))


def names_of(annotations: Iterable[Annotation]) -> set[Name]:
    """Every label and key that annotations name, by all surfaces and by the name itself."""
    return {
        (entity.label, key(form))
        for annotation in annotations
        for entity in annotation.entities
        for form in (*entity.surfaces, entity.name)
    }


def _count_entry(gold: Annotation, found: Annotation, seen: Set[Name] | None) -> list[_Counts]:
    matched = match_entities(gold.entities, found.entities)
    rows = [_count_label(gold, found, label, matched) for label in LABELS]
    rows += [_count_roles(gold, found, label, matched) for label in WITH_ROLE]
    rows += [_count_surfaces(gold, found, label) for label in LABELS]
    rows += _count_results(gold, found)
    if seen is not None:
        for label in LABELS:
            rows += _count_seen(gold, found, label, matched, seen)
    return rows


def _count_label(gold: Annotation, found: Annotation, label: str, matched: dict[int, int]) -> _Counts:
    right = sum(found.entities[i].label == label for i in matched)
    return right, _number(found, label), _number(gold, label)


def _count_roles(gold: Annotation, found: Annotation, label: str, matched: dict[int, int]) -> _Counts:
    pairs = [(found.entities[i], gold.entities[j]) for i, j in matched.items()]
    right = sum(mine.label == label and mine.role == theirs.role for mine, theirs in pairs)
    return right, _number(found, label), _number(gold, label)


def _count_surfaces(gold: Annotation, found: Annotation, label: str) -> _Counts:
    mine, theirs = _surfaces(found, label), _surfaces(gold, label)
    return len(mine & theirs), len(mine), len(theirs)


def _count_results(gold: Annotation, found: Annotation) -> list[_Counts]:
    """The number alone, with all slots, those of them that name all three, and with the baseline where there is one."""
    rows = []
    for slots, is_complete in (((), False), (SLOTS, False), (SLOTS, True), (BASELINE, True)):
        theirs, mine = (
            [held for result in one.results if (held := numbered(one, result, slots)).is_complete or not is_complete]
            for one in (gold, found)
        )
        rows.append((len(match_results(theirs, mine)), len(mine), len(theirs)))
    return rows


def _count_seen(
    gold: Annotation, found: Annotation, label: str, matched: dict[int, int], seen: Set[Name]
) -> tuple[_Counts, _Counts]:
    """Entities with a seen form, and the others; what is found rightly is what its annotated entity is."""
    theirs = [_is_seen(entity, seen) for entity in gold.entities]
    tally = {is_seen: np.zeros(3, np.int64) for is_seen in (True, False)}
    for j, entity in enumerate(gold.entities):
        tally[theirs[j]][2] += entity.label == label
    for i, entity in enumerate(found.entities):
        if entity.label == label:
            right = i in matched
            tally[theirs[matched[i]] if right else _is_seen(entity, seen)][:2] += (right, 1)
    return _counts(tally[True]), _counts(tally[False])


def _counts(tally: NDArray[np.int64]) -> _Counts:
    right, found, gold = tally.tolist()
    return right, found, gold


def _is_seen(entity: Entity, seen: Set[Name]) -> bool:
    return any((entity.label, form) in seen for form in forms(entity))


def _number(annotation: Annotation, label: str) -> int:
    return sum(entity.label == label for entity in annotation.entities)


def _surfaces(annotation: Annotation, label: str) -> set[str]:
    return {key(surface) for entity in annotation.entities if entity.label == label for surface in entity.surfaces}
