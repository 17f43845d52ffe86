"""What the steps that find names hand to one another."""

from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kg.extract.records import Pair

Probabilities = NDArray[np.float32]
Numbers = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Spans:
    """Spans of an entry in reading order: `first` and `last` token of each (counted with padding), and its place.

    `start` and `end` are its rows among the starts and the ends, `surfaces` and `keys` its text and the key of that.
    """

    first: NDArray[np.int64]
    last: NDArray[np.int64]
    start: NDArray[np.int64]
    end: NDArray[np.int64]
    start_at: NDArray[np.int64]
    end_at: NDArray[np.int64]
    sentence: NDArray[np.int64]
    surfaces: list[str]
    keys: list[str]

    def only(self, which: NDArray[np.bool_]) -> "Spans":
        """Return the spans for which `which` [spans] holds."""
        rows = np.flatnonzero(which).tolist()
        held: Any = [getattr(self, field.name) for field in fields(self)]
        kept: Any = ([its[row] for row in rows] if isinstance(its, list) else its[which] for its in held)
        return Spans(*kept)


@dataclass(frozen=True, slots=True)
class Found:
    """The likely spans of an entry: `labels` [spans, 5] none first, `bounds` [spans, 4], `roles` [spans, 8].

    `bounds` are the probabilities of its start times its end, `roles` those of METHOD's and then BENCHMARK's roles;
    `found_by` tells what proposed each span, `pairs` the glosses of the entry.
    """

    spans: Spans
    labels: Probabilities
    bounds: Probabilities
    roles: Probabilities
    found_by: list[str]
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of an entry's likely spans: `of_span` [spans] is the key of each, `rows` [keys, columns] what is seen.

    `chances` [keys, 4] are the probabilities of the labels, `chosen` [keys] those that are names.
    """

    found: Found
    keys: list[str]
    of_span: NDArray[np.int64]
    rows: Numbers
    chances: Numbers
    chosen: NDArray[np.bool_]
