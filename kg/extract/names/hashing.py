"""Features as numbers: a hash of what a feature says, and the mixing of several into one."""

from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint32]

BUCKETS = 1 << 18
_GOLDEN = np.uint32(
    0x9E3779B1
)  # 2^32 over the golden ratio: multiplying by it spreads the low bits (Knuth, TAOCP 3, 6.4)


def hash_of(text: str) -> int:
    """Return 32 bits that are the same in every process."""
    return crc32(text.encode())


def mix(salt: int, *columns: Hashes) -> Hashes:
    """Return one hash for each row of the columns together; another salt gives another feature."""
    mixed = columns[0] ^ np.uint32((salt * 0x85EBCA6B) & 0xFFFFFFFF)
    for column in columns[1:]:
        mixed = ((mixed * _GOLDEN) ^ (mixed >> np.uint32(15))) + column
    mixed = mixed * _GOLDEN
    return mixed ^ (mixed >> np.uint32(16))


def buckets(hashes: list[Hashes]) -> NDArray[np.int32]:
    """Return the columns side by side, as places in a table of weights: [rows, features]."""
    return (np.stack(hashes, axis=1) & np.uint32(BUCKETS - 1)).astype(np.int32)
