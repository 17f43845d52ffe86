"""What the first pass says of a pair, of its rivals, and of the entity with the numbers nearby."""

from collections.abc import Mapping
from math import nan

import numpy as np
from numpy.typing import NDArray

from kg.extract.results.tables import SLOTS, Tables

Probabilities = Mapping[str, NDArray[np.float64]]
_OTHER = {"method": "baseline", "baseline": "method"}


def second_rows(tables: Tables, first: Probabilities) -> dict[str, NDArray[np.float32]]:
    """Return for each slot the features [n, d] that the first pass's probabilities [n] add to its pairs."""
    named = {slot: _by_name(tables, slot, first[slot]) for slot in SLOTS}
    empty = {slot: np.array([first[slot][start] for start in tables.slots[slot].starts[:-1]]) for slot in SLOTS}
    return {slot: _rows(tables, slot, first[slot], named, empty) for slot in SLOTS}


def _by_name(tables: Tables, slot: str, probability: NDArray[np.float64]) -> list[dict[str, float]]:
    """The probability of each entity, by its name, for each number."""
    table = tables.slots[slot]
    return [
        {
            entity.name: float(chance)
            for entity, chance in zip(table.entities[start:stop], probability[start:stop], strict=True)
            if entity
        }
        for start, stop in zip(table.starts, table.starts[1:], strict=False)
    ]


def _rows(
    tables: Tables,
    slot: str,
    probability: NDArray[np.float64],
    named: dict[str, list[dict[str, float]]],
    empty: dict[str, NDArray[np.float64]],
) -> NDArray[np.float32]:
    table, mine, other = tables.slots[slot], named[slot], named[_OTHER.get(slot, slot)]
    rows = []
    for at in range(len(tables.asked)):
        start, stop = table.starts[at], table.starts[at + 1]
        chances = probability[start:stop]
        order = np.argsort(-chances).argsort()
        total, best = float(chances.sum()), float(chances.max())
        second = float(np.partition(chances, -2)[-2]) if len(chances) > 1 else 0.0
        nearby, here = _nearby(tables, at)
        shared = [
            total,
            float(chances[0]),
            len(here),
            *(float(empty[each][at]) for each in SLOTS),
            *(float(empty[slot][neighbour]) if neighbour >= 0 else nan for neighbour in _beside(tables, at)),
            float(np.mean([empty[slot][i] for i in nearby])) if nearby else nan,
        ]
        for row, entity in enumerate(table.entities[start:stop]):
            chance = float(chances[row])
            own = [chance, chance - (second if chance == best else best), float(order[row])]
            name = entity.name if entity else None
            rows.append([*own, *shared, *_of_name(tables, at, name, mine, other, nearby, here)])
    return np.array(rows, dtype=np.float32).reshape(len(rows), SECOND_WIDTH)


def _nearby(tables: Tables, at: int) -> tuple[list[int], list[int]]:
    """The other numbers of the entry, and those of them in the same sentence."""
    nearby = []
    for step in (-1, 1):
        other = at + step
        while 0 <= other < len(tables.asked) and tables.entry_of[other] == tables.entry_of[at]:
            nearby.append(other)
            other += step
    sentence = tables.asked[at].number.sentence
    return nearby, [i for i in nearby if tables.asked[i].number.sentence == sentence]


def _beside(tables: Tables, at: int) -> tuple[int, int]:
    """The numbers right before and behind in the same entry, -1 where there is none."""
    previous, following = at - 1, at + 1
    return (
        previous if previous >= 0 and tables.entry_of[previous] == tables.entry_of[at] else -1,
        following if following < len(tables.asked) and tables.entry_of[following] == tables.entry_of[at] else -1,
    )


def _of_name(
    tables: Tables,
    at: int,
    name: str | None,
    mine: list[dict[str, float]],
    other: list[dict[str, float]],
    nearby: list[int],
    here: list[int],
) -> list[float]:
    if name is None:
        return [nan] * 8
    chance = mine[at][name]
    rivals = [mine[i].get(name, 0.0) for i in here]
    beside = [mine[i].get(name, 0.0) if i >= 0 else nan for i in _beside(tables, at)]
    return [
        *beside,
        float(np.mean([mine[i].get(name, 0.0) for i in nearby])) if nearby else nan,
        max(rivals) if rivals else nan,
        chance - max(rivals) if rivals else nan,
        float(sum(rival > chance for rival in rivals)),
        float(sum(max(mine[i].values(), default=0.0) == mine[i].get(name, 0.0) for i in here)),
        other[at].get(name, 0.0),
    ]


SECOND_WIDTH = 3 + 10 + 8
