import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.evaluate import Counts, scores


def counts(*units: tuple[int, int, int]) -> Counts:
    return Counts(("row",), np.array(units, np.int64).reshape(-1, 1, 3))


def test_shares_are_over_all_units() -> None:
    [score] = scores(counts((1, 2, 4), (2, 2, 2)))
    assert (score.precision.value, score.recall.value) == (3 / 4, 3 / 6)
    assert score.f1.value == pytest.approx(2 * 0.75 * 0.5 / 1.25)
    assert (score.right, score.found, score.gold) == (3, 4, 6)


def test_nothing_found_or_there_scores_nothing() -> None:
    [score] = scores(counts((0, 0, 0), (0, 0, 0)))
    assert (score.precision.value, score.recall.value, score.f1.value, score.f1.high) == (0, 0, 0, 0)
    assert scores(counts())[0].gold == 0


def test_an_interval_is_as_wide_as_the_units_differ() -> None:
    [same], [unlike] = scores(counts(*[(1, 2, 2)] * 50)), scores(counts(*[(2, 2, 2), (0, 2, 2)] * 25))
    assert (same.f1.low, same.f1.high) == (0.5, 0.5)
    spread = 1.96 * np.sqrt(0.25 / 50)  # of a mean of 50 draws of 0 or 1
    assert unlike.recall.low == pytest.approx(0.5 - spread, abs=0.03)
    assert unlike.recall.high == pytest.approx(0.5 + spread, abs=0.03)


def test_intervals_are_the_same_each_time_and_others_under_another_seed() -> None:
    held = counts(*[(i % 3, 3, 4) for i in range(40)])
    assert scores(held) == scores(held)
    assert scores(held, seed=1) != scores(held, seed=2)


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(3, 5), st.integers(3, 5)), min_size=1, max_size=30))
def test_an_interval_lies_between_the_worst_and_the_best_unit(units: list[tuple[int, int, int]]) -> None:
    [score] = scores(counts(*units), samples=150)
    shares = [right / found for right, found, _ in units]
    tolerance = 1e-9
    assert min(shares) - tolerance <= score.precision.low <= score.precision.high <= max(shares) + tolerance
