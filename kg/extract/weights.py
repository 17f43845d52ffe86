"""Weights of linear models as files."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

BUCKETS = 1 << 18  # features are hashed into so many
Weights = NDArray[np.float32]


def write_weights(path: Path, weights: Weights, bias: Weights) -> None:
    """Write weights [BUCKETS, classes] at half precision, those that are not zero only, and the bias [classes]."""
    rows = np.flatnonzero(np.any(weights != 0, axis=1))
    np.savez_compressed(path, rows=rows.astype(np.int32), weights=weights[rows].astype(np.float16), bias=bias)


def read_weights(path: Path) -> tuple[Weights, Weights]:
    """Read what `write_weights` wrote."""
    with np.load(path) as arrays:
        bias = arrays["bias"]
        weights = np.zeros((BUCKETS, len(bias)), dtype=np.float32)
        weights[arrays["rows"]] = arrays["weights"]
    return weights, bias


def softmax(scores: Weights) -> Weights:
    """Return the probabilities that scores [rows, classes] stand for; the scores are overwritten."""
    scores -= scores.max(axis=1, keepdims=True, initial=-np.inf)
    np.exp(scores, out=scores)
    scores /= scores.sum(axis=1, keepdims=True)
    return scores
