"""Linear classifiers over hashed features."""

from pathlib import Path

import numpy as np

from kg.extract.names.linear import Linear
from kg.extract.weights import BUCKETS
from training.linear import fit_linear

FEATURES = [np.array([[1, 9], [2, 9], [3, 9]], dtype=np.int32)] * 60
ANSWERS = [np.array([0, 1, 2])] * 60


def test_it_learns_which_feature_goes_with_which_class() -> None:
    said = fit_linear(FEATURES, ANSWERS, 3).probabilities(FEATURES[0])
    assert said.argmax(axis=1).tolist() == [0, 1, 2]
    assert np.allclose(said.sum(axis=1), 1)


def test_the_same_data_give_the_same_weights() -> None:
    rows = np.array([[1, 2]], dtype=np.int32)
    one, other = (fit_linear(FEATURES, ANSWERS, 3).probabilities(rows) for _ in range(2))
    assert (one == other).all()


def test_no_rows_give_no_rows() -> None:
    linear = Linear(np.zeros((BUCKETS, 3), np.float32), np.zeros(3, np.float32))
    assert linear.probabilities(np.zeros((0, 2), np.int32)).shape == (0, 3)


def test_what_is_written_says_the_same_when_it_is_read(tmp_path: Path) -> None:
    linear = fit_linear(FEATURES, ANSWERS, 3)
    linear.to_disk(tmp_path / "linear.npz")
    read = Linear.from_disk(tmp_path / "linear.npz")
    assert np.allclose(read.probabilities(FEATURES[0]), linear.probabilities(FEATURES[0]), atol=1e-3)
