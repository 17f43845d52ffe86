"""Character n-grams of a text, hashed into buckets."""

import numpy as np
from numpy.typing import NDArray

BITS = 16  # of a bucket's number
_LENGTHS = (2, 3, 4)  # characters
_FACTOR = np.uint64(1_000_003)
_SPREAD = np.uint64(0x9E3779B97F4A7C15)  # 2^64 over the golden ratio (Knuth, TAOCP 3, 6.4)


def count_grams(text: str) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Return the buckets of the text's n-grams, each once, and 1 + log of how often each was met."""
    characters = np.frombuffer(text.lower().encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
    hashed = [_hashes(characters, length) for length in _LENGTHS if len(characters) >= length]
    if not hashed:
        return np.empty(0, np.int64), np.empty(0, np.float32)
    buckets, counts = np.unique(np.concatenate(hashed), return_counts=True)
    return buckets.astype(np.int64), (1 + np.log(counts)).astype(np.float32)


def _hashes(characters: NDArray[np.uint64], length: int) -> NDArray[np.uint16]:
    many = len(characters) - length + 1
    hashed = np.full(many, length, dtype=np.uint64)
    for at in range(length):
        hashed = (hashed * _FACTOR) ^ characters[at : at + many]
    return ((hashed * _SPREAD) >> np.uint64(64 - BITS)).astype(np.uint16)  # short numbers are sorted faster
