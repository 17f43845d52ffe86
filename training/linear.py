"""Fit linear classifiers over hashed features."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from kg.extract.bags import Bag, BagModel
from kg.extract.names.linear import Linear
from kg.extract.weights import BUCKETS, Weights, softmax

_RATE = 0.1
_EPOCHS, _AT_ONCE = 3, 24  # entries
_BAGS_AT_ONCE = 128
_FIRST = 1e-3  # of the sum of squared gradients, so that the first step is no leap


class _Descent:
    """Weights and bias of a multinomial logistic regression on their way down, by AdaGrad (Duchi et al. 2011)."""

    def __init__(self, classes: int) -> None:
        self.weights, self.bias = np.zeros((BUCKETS, classes), dtype=np.float32), np.zeros(classes, dtype=np.float32)
        self._squares, self._bias_squares = np.full_like(self.weights, _FIRST), np.full_like(self.bias, _FIRST)

    def step(self, features: NDArray[np.int32], ends: NDArray[np.int64], right: NDArray[np.int64], of: int) -> None:
        """Go down by the mean over `of` things; the features of each row end at `ends`, its class is `right`."""
        used, columns = np.unique(features, return_inverse=True)
        places = np.concatenate([[0], ends])
        matrix = csr_matrix((np.ones(len(features), dtype=np.float32), columns, places), (len(ends), len(used)))
        wrong = softmax(matrix @ self.weights[used] + self.bias)
        wrong[np.arange(len(right)), right] -= 1
        slope = (matrix.T @ wrong) / of
        self._squares[used] += slope * slope
        self.weights[used] -= _RATE * slope / np.sqrt(self._squares[used])
        bias_slope = wrong.sum(axis=0) / of
        self._bias_squares += bias_slope * bias_slope
        self.bias -= _RATE * bias_slope / np.sqrt(self._bias_squares)


def fit_linear(
    features: Sequence[NDArray[np.int32]], answers: Sequence[NDArray[np.int64]], classes: int, seed: int = 0
) -> Linear:
    """Fit a linear model over rows of as many features each, some entries at a time.

    `features` and `answers` are those of each entry: [rows, features] and [rows].
    """
    chance = np.random.default_rng(seed)
    descent = _Descent(classes)
    order = np.array([entry for entry, rows in enumerate(answers) if len(rows)])
    for _ in range(_EPOCHS):
        chance.shuffle(order)
        for first in range(0, len(order), _AT_ONCE):
            batch = order[first : first + _AT_ONCE]
            rows = np.concatenate([features[entry] for entry in batch])
            ends = np.arange(rows.shape[1], rows.size + 1, rows.shape[1])
            descent.step(rows.ravel(), ends, np.concatenate([answers[entry] for entry in batch]), len(batch))
    return Linear(descent.weights, descent.bias)


def fit_bags(bags: Sequence[Bag], answers: NDArray[np.int64], classes: int, epochs: int, seed: int = 0) -> BagModel:
    """Fit a linear model over bags, with the mean of its weights after each epoch of the second half."""
    chance = np.random.default_rng(seed)
    descent = _Descent(classes)
    kept: list[tuple[Weights, Weights]] = []
    for epoch in range(epochs):
        order = chance.permutation(len(bags))
        for first in range(0, len(order), _BAGS_AT_ONCE):
            batch = order[first : first + _BAGS_AT_ONCE]
            its = [bags[row] for row in batch]
            descent.step(np.concatenate(its), np.cumsum([len(bag) for bag in its]), answers[batch], len(batch))
        if epoch >= epochs // 2:
            kept.append((descent.weights.copy(), descent.bias.copy()))
    weights, bias = (np.mean(held, axis=0, dtype=np.float32) for held in zip(*kept, strict=True))
    return BagModel(weights, bias)
