"""Precision, recall and F1 over all entries, each with an interval from resampling the entries.

The interval is the percentile bootstrap (B. Efron and R. Tibshirani, An Introduction to the Bootstrap, 1993, ch. 13):
entries are drawn again with repeats, since names and results of one entry are not independent.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kg.evaluate.counts import Counts

SAMPLES = 1000
LEVEL = 0.95
_SEED = 20240118
_AT_ONCE = 100  # samples: all at once would take memory in proportion to samples x entries

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Measure:
    """A share from 0 to 1 with its interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Score:
    """One row of the table; `gold`, `found` and `right` are counts."""

    row: str
    precision: Measure
    recall: Measure
    f1: Measure
    gold: int
    found: int
    right: int


def scores(counts: Counts, samples: int = SAMPLES, seed: int = _SEED) -> list[Score]:
    """The micro-averaged score of every row, with 95 % intervals; 0 where nothing was found or is there."""
    totals = counts.table.sum(axis=0)
    measured = _shares(totals.astype(np.float64))
    drawn = _shares(_resampled(counts.table.astype(np.float64), samples, seed))
    tail = (1 - LEVEL) / 2
    low, high = np.quantile(drawn, [tail, 1 - tail], axis=0)
    spread = np.stack([measured, low, high], axis=-1).tolist()
    return [
        _score(row, [Measure(*values) for values in shares], numbers)
        for row, shares, numbers in zip(counts.rows, spread, totals.tolist(), strict=True)
    ]


def _score(row: str, shares: Sequence[Measure], numbers: Sequence[int]) -> Score:
    precision, recall, f1 = shares
    right, found, gold = numbers
    return Score(row, precision, recall, f1, gold, found, right)


def _resampled(table: Floats, samples: int, seed: int) -> Floats:
    """The sums of `table`, units x rows x 3, over units drawn again: samples x rows x 3."""
    random = np.random.default_rng(seed)
    units = len(table)
    sums = []
    if not units:
        return np.zeros((samples, *table.shape[1:]))
    for first in range(0, samples, _AT_ONCE):
        number = min(_AT_ONCE, samples - first)
        drawn = random.integers(units, size=(number, units))
        drawn += np.arange(number)[:, np.newaxis] * units
        times = np.bincount(drawn.ravel(), minlength=number * units).reshape(number, units)
        sums.append(times @ table.reshape(units, -1))
    return np.concatenate(sums).reshape(samples, *table.shape[1:])


def _shares(counts: Floats) -> Floats:
    """Precision, recall and F1 in place of right, found and gold."""
    right, found, gold = (counts[..., i] for i in range(3))
    return np.stack([_ratio(right, found), _ratio(right, gold), _ratio(2 * right, found + gold)], axis=-1)


def _ratio(part: Floats, whole: Floats) -> Floats:
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)
