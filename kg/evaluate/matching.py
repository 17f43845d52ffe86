"""Match what was found in an entry with what is annotated there.

An entity is found when the label is the same and half of the found forms or more are the annotated entity's; a result
when its number is the same, and each of its slots names the same entity or none on both sides.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.evaluate.annotations import Annotation, Entity, Result
from kg.model.facts import BENCHMARK, METHOD, METRIC, TASK
from kg.model.keys import key

SLOTS = (("method", METHOD), ("benchmark", BENCHMARK), ("metric", METRIC))
BASELINE = (("baseline", METHOD),)

_EMPTY = frozenset([""])
_DECIMALS = 6


@dataclass(frozen=True, slots=True)
class Numbered:
    """A result as it is compared: its number, and the forms of the entity in each slot."""

    value: float
    slots: tuple[frozenset[str], ...]

    @property
    def is_complete(self) -> bool:
        """Whether every slot names something."""
        return all("" not in slot for slot in self.slots)


def forms(entity: Entity) -> frozenset[str]:
    """The keys of an entity's surfaces; of a task or metric the name's too, which may be in another language."""
    surfaces = map(key, entity.surfaces)
    return frozenset([*surfaces, key(entity.name)]) if entity.label in (TASK, METRIC) else frozenset(surfaces)


def match_entities(gold: Sequence[Entity], found: Sequence[Entity]) -> dict[int, int]:
    """The place in `gold` for each place in `found` that matches, one to one, the first that fits."""
    matched: dict[int, int] = {}
    taken: set[int] = set()
    gold_forms = [forms(entity) for entity in gold]
    for i, entity in enumerate(found):
        own = forms(entity)
        for j, held in enumerate(gold_forms):
            if j not in taken and gold[j].label == entity.label and 2 * len(own & held) >= len(own):
                matched[i] = j
                taken.add(j)
                break
    return matched


def numbered(annotation: Annotation, result: Result, slots: Sequence[tuple[str, str]]) -> Numbered:
    """A result of an annotation with what stands in these slots, each a field and the label that it takes."""
    named = tuple(_named(annotation, label, getattr(result, field)) for field, label in slots)
    return Numbered(round(result.value, _DECIMALS), named)


def match_results(gold: Sequence[Numbered], found: Sequence[Numbered]) -> dict[int, int]:
    """The place in `gold` for each place in `found` with the same number and slots, one to one."""
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for i, result in enumerate(found):
        for j, held in enumerate(gold):
            if j not in taken and result.value == held.value and _agree(result, held):
                matched[i] = j
                taken.add(j)
                break
    return matched


def _agree(one: Numbered, other: Numbered) -> bool:
    return all(a & b for a, b in zip(one.slots, other.slots, strict=True))


def _named(annotation: Annotation, label: str, name: str) -> frozenset[str]:
    """The forms of the entity that a result names, or the name itself."""
    if not name:
        return _EMPTY
    for entity in annotation.entities:
        if entity.label == label and (entity.name == name or name in entity.surfaces):
            return forms(entity) | {key(name)}
    return frozenset([key(name)])
