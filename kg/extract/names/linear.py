"""A linear classifier over hashed features."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kg.extract.weights import Weights, read_weights, softmax, write_weights


class Linear:
    """Weights [BUCKETS, classes] and bias [classes] of a multinomial logistic regression."""

    def __init__(self, weights: Weights, bias: Weights) -> None:
        self._weights = weights
        self._bias = bias

    def probabilities(self, features: NDArray[np.int32]) -> Weights:
        """Return the probability of each class for rows of places in the table of weights: [rows, classes]."""
        # Measured: to sum over the first axis takes half the time that it takes over another one.
        scores = np.add.reduce(np.take(self._weights, features.T, axis=0), axis=0) + self._bias
        return softmax(np.asarray(scores, dtype=np.float32))

    def to_disk(self, path: Path) -> None:
        """Write the weights."""
        write_weights(path, self._weights, self._bias)

    @classmethod
    def from_disk(cls, path: Path) -> "Linear":
        """Read what `to_disk` wrote."""
        return cls(*read_weights(path))
