"""What went wrong, one by one: names missed, wrong, or of another extent, label or role, and results."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from kg.evaluate.annotations import WITH_ROLE, Annotation, Entity, Result
from kg.evaluate.matching import BASELINE, SLOTS, forms, match_entities, match_results, numbered

RESULT = "RESULT"

_Thing = TypeVar("_Thing")


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake in an entry.

    `what` is missed, wrong, boundary (the same name, cut elsewhere), merged (found as a part of another entity),
    split (found apart from its entity), label, role or slot; `label` is the entity's label, or RESULT with the slot.
    `written` is how the text writes it, `said` what was found there and `gold` what is annotated; `sentence` is the
    first that has it, empty where the text is not known.
    """

    entry: str
    what: str
    label: str
    written: str
    said: str
    gold: str
    sentence: str


@dataclass(frozen=True, slots=True)
class _Pairing:
    """The entities of an entry: which match, and which are left over on either side."""

    matched: Sequence[tuple[Entity, Entity]]
    missed: list[Entity]
    wrong: list[Entity]


def find_mistakes(gold: Annotation, found: Annotation | None, sentences: Iterable[str] = ()) -> list[Mistake]:
    """All mistakes of an entry, those of names first; the sentences are the entry's own."""
    texts = tuple(sentences)
    mine = found or Annotation(gold.id)
    return [*_of_names(gold, mine, texts), *_of_results(gold, mine, texts)]


def _of_names(gold: Annotation, found: Annotation, texts: Sequence[str]) -> Iterator[Mistake]:
    def mistake(what: str, entity: Entity, said: str = "", held: str = "") -> Mistake:
        written = " | ".join(entity.surfaces)
        return Mistake(gold.place, what, entity.label, written, said, held, _sentence_of(entity.surfaces, texts))

    pairing = _pair(gold, found)
    for mine, theirs in pairing.matched:
        if theirs.label in WITH_ROLE and mine.role != theirs.role:
            yield mistake("role", theirs, mine.role, theirs.role)
    for theirs in list(pairing.missed):
        if other := _first(mine for mine in pairing.wrong if _is_of_other_label(mine, theirs)):
            _take(pairing, theirs, other)
            yield mistake("label", theirs, other.label, theirs.label)
        elif other := _first(mine for mine in pairing.wrong if _overlap(mine, theirs)):
            _take(pairing, theirs, other)
            yield mistake("boundary", theirs, " | ".join(other.surfaces), " | ".join(theirs.surfaces))
    for theirs in pairing.missed:
        other = _first(mine for mine, _ in pairing.matched if _share(mine, theirs))
        yield mistake("merged", theirs, said=other.name) if other else mistake("missed", theirs)
    for mine in pairing.wrong:
        other = _first(theirs for _, theirs in pairing.matched if _share(mine, theirs))
        yield mistake("split", mine, held=other.name) if other else mistake("wrong", mine)


def _of_results(gold: Annotation, found: Annotation, texts: Sequence[str]) -> Iterator[Mistake]:
    """Numbers missed and wrong, and of the others each slot that is not as annotated."""
    slots = (*SLOTS, *BASELINE)
    theirs, mine = ([numbered(one, result, slots) for result in one.results] for one in (gold, found))
    right = match_results(theirs, mine)
    left = [i for i in range(len(mine)) if i not in right]
    open_ = [j for j in range(len(theirs)) if j not in right.values()]
    for i in left:
        written = _number(found.results[i])
        j = _first(j for j in open_ if theirs[j].value == mine[i].value)
        if j is None:
            yield Mistake(gold.place, "wrong", RESULT, written, _slots(found.results[i]), "", _told(written, texts))
            continue
        open_.remove(j)
        for (field, _), one, other in zip(slots, mine[i].slots, theirs[j].slots, strict=True):
            if not one & other:
                said, held = getattr(found.results[i], field), getattr(gold.results[j], field)
                yield Mistake(gold.place, "slot", f"{RESULT} {field}", written, said, held, _told(written, texts))
    for j in open_:
        written = _number(gold.results[j])
        yield Mistake(gold.place, "missed", RESULT, written, "", _slots(gold.results[j]), _told(written, texts))


def _pair(gold: Annotation, found: Annotation) -> _Pairing:
    places = match_entities(gold.entities, found.entities)
    taken = set(places.values())
    return _Pairing(
        matched=[(found.entities[i], gold.entities[j]) for i, j in places.items()],
        missed=[entity for j, entity in enumerate(gold.entities) if j not in taken],
        wrong=[entity for i, entity in enumerate(found.entities) if i not in places],
    )


def _take(pairing: _Pairing, missed: Entity, wrong: Entity) -> None:
    pairing.missed.remove(missed)
    pairing.wrong.remove(wrong)


def _is_of_other_label(one: Entity, other: Entity) -> bool:
    return one.label != other.label and not forms(one).isdisjoint(forms(other))


def _share(one: Entity, other: Entity) -> bool:
    return one.label == other.label and not forms(one).isdisjoint(forms(other))


def _overlap(one: Entity, other: Entity) -> bool:
    """Whether a form of one has a form of the other in it."""
    if one.label != other.label:
        return False
    return any(a in b or b in a for a in forms(one) for b in forms(other) if a and b)


def _sentence_of(surfaces: Sequence[str], texts: Sequence[str]) -> str:
    return next((text for text in texts if any(surface in text for surface in surfaces)), "")


def _told(number: str, texts: Sequence[str]) -> str:
    """The first sentence with a number, as it stands by itself; `,` between thousands does not count."""
    digits = number.split()[0]
    zeros = "0*" if "." in digits else r"(?:\.0+)?"
    pattern = re.compile(rf"(?<![\d.]){re.escape(digits)}{zeros}(?!\.?\d)")
    return next((text for text in texts if pattern.search(text.replace(",", ""))), "")


def _number(result: Result) -> str:
    return f"{result.value:.12g} {result.unit}".strip() + (" gain" if result.is_delta else "")


def _slots(result: Result) -> str:
    named = {field: getattr(result, field) for field, _ in (*SLOTS, *BASELINE)}
    return ", ".join(f"{field} {name}" for field, name in named.items() if name)


def _first(found: Iterable[_Thing]) -> _Thing | None:
    return next(iter(found), None)
