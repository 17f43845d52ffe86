"""Which keys are names."""

import numpy as np
import pytest

from kg.extract.names.choosing import THRESHOLDS, choose
from kg.extract.names.records import Spans

METHOD, BENCHMARK = 0, 1


def spans(*places: tuple[int, int]) -> Spans:
    start, end = np.array(places, dtype=np.int64).reshape(-1, 2).T
    row = np.zeros(len(places), dtype=np.int64)
    return Spans(row, row, row, row, start, end, row, [""] * len(places), [""] * len(places))


def chosen(places: list[tuple[int, int]], *chances: float) -> list[int]:
    table = np.zeros((len(places), len(THRESHOLDS)), dtype=np.float32)
    table[:, METHOD] = chances
    return np.flatnonzero(choose(spans(*places), np.arange(len(places)), table)).tolist()


def test_a_key_under_the_threshold_is_no_name() -> None:
    assert chosen([(0, 4), (9, 12)], 0.2, 0.9) == [1]


def test_of_two_that_overlap_the_likelier_is_the_name() -> None:
    assert chosen([(0, 8), (0, 4)], 0.6, 0.9) == [1]


def test_of_two_alike_the_longer_is_the_name() -> None:
    assert chosen([(0, 4), (0, 8)], 0.8, 0.8) == [1]


@pytest.mark.parametrize("chances", [(), (0.0,)])
def test_there_may_be_none(chances: tuple[float, ...]) -> None:
    assert chosen([(0, 4)][: len(chances)], *chances) == []
