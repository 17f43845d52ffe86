"""A logistic regression over words, each in the bucket that its hash gives it."""

from collections.abc import Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

BUCKETS = 1 << 15


def bucket(word: str) -> int:
    """Return the bucket of a word, the same in every process."""
    return crc32(word.encode()) % BUCKETS


class WordWeights:
    """One weight for each bucket, and the bias as the last."""

    def __init__(self, weights: NDArray[np.float32]) -> None:
        self.weights = weights

    def log_odds(self, rows: Sequence[Sequence[str]]) -> NDArray[np.float32]:
        """Return the log odds of a yes for each row of words."""
        words = [dict.fromkeys(row) for row in rows]
        hashes = np.array([crc32(word.encode()) for row in words for word in row], dtype=np.uint32)
        rows_of = np.repeat(np.arange(len(rows)), [len(row) for row in words])
        sums = np.bincount(rows_of, weights=self.weights[hashes % np.uint32(BUCKETS)], minlength=len(rows))
        return np.asarray(sums + self.weights[-1], dtype=np.float32)
