"""Fit linear classifiers over hashed features."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from kg.extract.names.hashing import BUCKETS
from kg.extract.names.linear import Linear

_RATE, _EPOCHS, _AT_ONCE = 0.1, 3, 24
_FIRST = 1e-3  # of the sum of squared gradients, so that the first step is no leap


def fit_linear(
    features: Sequence[NDArray[np.int32]], answers: Sequence[NDArray[np.int64]], classes: int, seed: int = 0
) -> Linear:
    """Fit a multinomial logistic regression by AdaGrad (Duchi et al. 2011), some entries at a time.

    `features` and `answers` are those of each entry: [rows, features] and [rows].
    """
    chance = np.random.default_rng(seed)
    weights, bias = np.zeros((BUCKETS, classes), dtype=np.float32), np.zeros(classes, dtype=np.float32)
    squares, bias_squares = np.full_like(weights, _FIRST), np.full_like(bias, _FIRST)
    order = np.array([entry for entry, rows in enumerate(answers) if len(rows)])
    for _ in range(_EPOCHS):
        chance.shuffle(order)
        for first in range(0, len(order), _AT_ONCE):
            batch = order[first : first + _AT_ONCE]
            rows = np.concatenate([features[entry] for entry in batch])
            right = np.concatenate([answers[entry] for entry in batch])
            used, columns = np.unique(rows.ravel(), return_inverse=True)
            places = np.arange(0, rows.size + 1, rows.shape[1])
            matrix = csr_matrix((np.ones(rows.size, dtype=np.float32), columns.ravel(), places), (len(rows), len(used)))
            wrong = _softmax(matrix @ weights[used] + bias)
            wrong[np.arange(len(right)), right] -= 1
            slope = (matrix.T @ wrong) / len(batch)
            squares[used] += slope * slope
            weights[used] -= _RATE * slope / np.sqrt(squares[used])
            bias_slope = wrong.sum(axis=0) / len(batch)
            bias_squares += bias_slope * bias_slope
            bias -= _RATE * bias_slope / np.sqrt(bias_squares)
    return Linear(weights, bias)


def _softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True), dtype=np.float32)
