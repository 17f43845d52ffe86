"""Read results: from entries and the names found in them to statements."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kg.extract.results.confidence import probability, statement_features
from kg.extract.results.model import Model
from kg.extract.results.number_features import number_rows, number_words
from kg.extract.results.numbers import find_numbers
from kg.extract.results.records import Named, Number
from kg.extract.results.second_pass import second_rows
from kg.extract.results.surroundings import Surroundings, surround
from kg.extract.results.tables import SLOTS, Tables
from kg.model.facts import Entry, Occurrence, Statement

# Slots that are left empty too readily: what is added to the probability of no entity. Measured for all four.
LEANINGS = {"baseline": -0.15}


def read_results(model: Model, batch: Sequence[tuple[Entry, Sequence[Occurrence]]]) -> list[tuple[Statement, ...]]:
    """Return the statements of each entry of a batch, given the names that were found in it."""
    arounds = [surround(entry, find_numbers(entry), names) for entry, names in batch]
    tables = _tables(model, arounds)
    statements: list[list[Statement]] = [[] for _ in batch]
    if tables.asked:
        chances = _slot_chances(model, tables)
        for at, entry_at in enumerate(tables.entry_of):
            statements[entry_at].append(make_statement(tables, at, chances, model.confidence))
    return [tuple(made) for made in statements]


def _tables(model: Model, arounds: Sequence[Surroundings]) -> Tables:
    """The pairs of all numbers that are results."""
    numbers = [(at, around, number) for at, around in enumerate(arounds) for number in around.numbers]
    tables = Tables()
    if not numbers:
        return tables
    rows = np.vstack([number_rows(around) for around in arounds if around.numbers])
    words = [number_words(number, around) for _, around, number in numbers]
    results = model.chances("number", rows, words)
    kept = np.flatnonzero(results >= model.threshold)
    gains = model.chances("gain", rows[kept], [words[i] for i in kept])
    accepted: dict[int, list[tuple[Number, float, float]]] = {}
    for i, gain in zip(kept, gains, strict=True):
        at, _, number = numbers[i]
        accepted.setdefault(at, []).append((number, float(results[i]), float(gain)))
    for at, found in accepted.items():
        tables.add(at, arounds[at], found)
    return tables


def _slot_chances(model: Model, tables: Tables) -> dict[str, NDArray[np.float64]]:
    inputs = {slot: model.with_words(slot, table.features(), table.words) for slot, table in tables.slots.items()}
    first = {slot: model.trees[f"{slot}-first"].probability(rows) for slot, rows in inputs.items()}
    second = second_rows(tables, first)
    return {
        slot: model.trees[f"{slot}-second"].probability(np.hstack([rows, second[slot]]))
        for slot, rows in inputs.items()
    }


def choose(tables: Tables, slot: str, at: int, chances: NDArray[np.float64]) -> tuple[int, Named | None]:
    """Return the row of the likeliest entity, or none, for a slot of the `at`-th number, and the entity.

    Of a list in step with the number's row it is the member at the number's place.
    """
    table = tables.slots[slot]
    start, stop = table.starts[at : at + 2]
    mine = chances[start:stop].copy()
    mine[0] += LEANINGS.get(slot, 0.0)
    best = start + int(np.argmax(mine))
    entity = table.entities[best]
    in_step = tables.asked[at].in_step(SLOTS[slot])
    if entity and entity.name in in_step:
        name = in_step[tables.asked[at].place]
        best = next(row for row in range(start, stop) if (named := table.entities[row]) and named.name == name)
    return best, table.entities[best]


def features_of(tables: Tables, at: int, chances: dict[str, NDArray[np.float64]]) -> list[float]:
    """Return what the confidence in the `at`-th number's statement is computed from."""
    chosen = [(slot, *choose(tables, slot, at, chances[slot])) for slot in SLOTS if slot != "baseline"]
    sure = [entity.confidence if entity else 1.0 for _, _, entity in chosen]
    number = tables.asked[at].probability
    return statement_features(
        number, [float(chances[slot][row]) for slot, row, _ in chosen], [not entity for _, _, entity in chosen], sure
    )


def make_statement(
    tables: Tables, at: int, chances: dict[str, NDArray[np.float64]], confidence: Sequence[float]
) -> Statement:
    """Return the `at`-th number with the likeliest entity in each slot."""
    asked = tables.asked[at]
    number = asked.number
    names = {slot: choose(tables, slot, at, chances[slot])[1] for slot in SLOTS}
    filled = {slot: entity.name if entity else "" for slot, entity in names.items()}
    return Statement(
        sentence=number.sentence,
        value=number.value,
        unit=number.unit,
        is_delta=asked.gain >= 0.5,
        start_at=number.start_at,
        end_at=number.end_at,
        rule=f"number-{number.found_by}",
        confidence=round(probability(features_of(tables, at, chances), confidence), 3),
        **filled,
    )
