"""All pairs of a number and an entity that may fill a slot, of many entries at once, one table for each slot."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from kg.extract.results.pair_features import Asked, ask, pair_row, pair_words
from kg.extract.results.records import Named, Number
from kg.extract.results.surroundings import Surroundings
from kg.model.facts import BENCHMARK, METHOD, METRIC

SLOTS = {"method": METHOD, "benchmark": BENCHMARK, "metric": METRIC, "baseline": METHOD}


@dataclass(slots=True)
class Table:
    """The pairs of one slot, a number's together: the first of them is the one with no entity.

    The pairs of the i-th number are the rows from `starts[i]` to `starts[i + 1]`.
    """

    rows: list[list[float]] = field(default_factory=list)
    words: list[list[str]] = field(default_factory=list)
    entities: list[Named | None] = field(default_factory=list)
    starts: list[int] = field(default_factory=lambda: [0])

    def features(self) -> NDArray[np.float32]:
        """Return the rows as one array [n, d]."""
        return np.array(self.rows, dtype=np.float32)


@dataclass(slots=True)
class Tables:
    """The tables of all slots, and whose numbers they are: `entry_of[i]` is the place of the i-th number's entry."""

    slots: dict[str, Table] = field(default_factory=lambda: {slot: Table() for slot in SLOTS})
    asked: list[Asked] = field(default_factory=list)
    entry_of: list[int] = field(default_factory=list)

    def add(self, entry_at: int, around: Surroundings, numbers: Sequence[tuple[Number, float, float]]) -> None:
        """Add an entry's numbers, each with the probability that it is a result, and that it is a gain."""
        for number, probability, gain in numbers:
            asked = ask(around, number, probability, gain)
            self.asked.append(asked)
            self.entry_of.append(entry_at)
            entities = {label: (None, *around.entities[label]) for label in SLOTS.values()}
            rows = {label: [pair_row(around, asked, label, one) for one in its] for label, its in entities.items()}
            words = {label: [pair_words(around, asked, label, one) for one in its] for label, its in entities.items()}
            for slot, label in SLOTS.items():
                table = self.slots[slot]
                table.rows += rows[label]
                table.words += words[label]
                table.entities += entities[label]
                table.starts.append(len(table.rows))
