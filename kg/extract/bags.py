"""Bags of hashed features, as many as there are to say, and a linear classifier over them."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from kg.extract.weights import BUCKETS, Weights, read_weights, softmax, write_weights

Bag = NDArray[np.int32]


def bag_of(features: Iterable[str]) -> Bag:
    """Return the buckets of features, each once."""
    return np.array(sorted({crc32(feature.encode()) % BUCKETS for feature in features}), dtype=np.int32)


class BagModel:
    """Weights [BUCKETS, classes] and bias [classes] of a multinomial logistic regression."""

    def __init__(self, weights: Weights, bias: Weights) -> None:
        self._weights = weights
        self._bias = bias

    def probabilities(self, bags: Sequence[Bag]) -> Weights:
        """Return the probability of each class for bags of which none is empty: [bags, classes]."""
        if not bags:
            return np.zeros((0, len(self._bias)), dtype=np.float32)
        starts = np.cumsum([0, *map(len, bags[:-1])])
        return softmax(np.add.reduceat(self._weights[np.concatenate(bags)], starts, axis=0) + self._bias)

    def to_disk(self, path: Path) -> None:
        """Write the weights."""
        write_weights(path, self._weights, self._bias)

    @classmethod
    def from_disk(cls, path: Path) -> "BagModel":
        """Read what `to_disk` wrote."""
        return cls(*read_weights(path))
