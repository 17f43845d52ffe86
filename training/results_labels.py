"""What is right: which number an annotated result is, and which found entity fills its slots."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from kg.extract.results.records import Named, Number
from kg.extract.results.tables import SLOTS
from kg.model.facts import METRIC, TASK, Entry
from kg.model.keys import key

Row = Mapping[str, Any]
_NEAR = 120


def align(entry: Entry, gold: Row, numbers: Sequence[Number]) -> dict[Number, Row]:
    """Return the annotated result that each number of the text is, as far as one has its value.

    Where more numbers than results have a value, those that stand near the results' names have it.
    """
    found: dict[Number, Row] = {}
    places: dict[float, list[Number]] = defaultdict(list)
    for number in numbers:
        places[number.value].append(number)
    for result in gold["results"]:
        free = [number for number in places[abs(float(result["value"]))] if number not in found]
        if len(free) == 1:
            found[free[0]] = result
        elif free:
            named = [_surfaces(gold, label, result.get(slot) or "") for slot, label in SLOTS.items()]
            found[max(free, key=lambda number: _fit(entry, number, result, named))] = result
    return found


def fills(gold: Row, result: Row, slot: str, entity: Named | None) -> bool:
    """Whether an entity, or none, is what a result names in a slot: one surface in common decides."""
    name = result.get(slot) or ""
    if entity is None or not name:
        return entity is None and not name
    forms = {key(surface) for surface in (name, *_surfaces(gold, SLOTS[slot], name))}
    return bool(forms & {key(surface) for surface in (entity.name, *(place.surface for place in entity.places))})


def _surfaces(gold: Row, label: str, name: str) -> list[str]:
    for entity in gold["entities"]:
        if entity["label"] == label and (entity["name"] == name or name in entity["surfaces"]):
            also = [entity["name"]] if label in (METRIC, TASK) else []
            return [*entity["surfaces"], *also]
    return []


def _fit(entry: Entry, number: Number, result: Row, named: Sequence[Sequence[str]]) -> tuple[float, ...]:
    """How well a number's surroundings fit a result: its unit, and how near the result's names stand."""
    sentence = entry.sentences[number.sentence]
    at = number.start_at - sentence.start_at
    near = 0.0
    for surfaces in named:
        gaps = [
            abs(match.start() - at) for surface in surfaces for match in re.finditer(re.escape(surface), sentence.text)
        ]
        near += max(0.0, 1 - min(gaps) / _NEAR) if gaps else 0.0
    return (number.unit == result.get("unit", ""), near, -number.start_at)
