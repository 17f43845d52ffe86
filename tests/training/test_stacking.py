"""Layers of models, each fed with what the one below says of rows that it did not see."""

import numpy as np
from numpy.typing import NDArray

from training.stacking import EVERYTHING, Layer, Without

FOLDS = np.array([0, 0, 1, 1, 2, 2])
VALUES = np.array([1.0, 1.0, 10.0, 10.0, 100.0, 100.0])

Rows = NDArray[np.int64]


def mean_of_seen() -> Layer[float]:
    """A layer that says of every row the mean of the values that it has seen."""
    return Layer(FOLDS, lambda rows, _: float(VALUES[rows].mean()), lambda mean, rows, _: np.full(len(rows), mean))


def test_the_model_for_use_has_seen_all_rows() -> None:
    assert mean_of_seen().model() == 37.0


def test_what_is_said_of_a_row_comes_from_a_model_that_did_not_see_its_fold() -> None:
    assert mean_of_seen().held_out().tolist() == [55, 55, 50.5, 50.5, 5.5, 5.5]


def test_without_a_fold_no_model_has_seen_it() -> None:
    assert mean_of_seen().held_out(frozenset({0})).tolist() == [55, 55, 100, 100, 10, 10]


def test_a_layer_above_learns_from_what_was_held_out() -> None:
    below = mean_of_seen()

    def fit(rows: Rows, without: Without) -> float:
        return float(below.held_out(without)[rows].max())

    above = Layer(FOLDS, fit, lambda most, rows, _: np.full(len(rows), most))
    assert above.model(EVERYTHING) == 55
    assert above.held_out().tolist() == [100, 100, 100, 100, 10, 10]
