"""Features as numbers: a hash of what a feature says, and the mixing of several into one."""

from collections.abc import Hashable, Sequence
from struct import pack
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from kg.extract.weights import BUCKETS

Hashes = NDArray[np.uint32]
_GOLDEN = np.uint32(
    0x9E3779B1
)  # 2^32 over the golden ratio: multiplying by it spreads the low bits (Knuth, TAOCP 3, 6.4)
_SALT = 0x85EBCA6B


def hash_of(text: str) -> int:
    """Return 32 bits that are the same in every process."""
    return crc32(text.encode())


def hashes_of(texts: Sequence[str]) -> bytes:
    """Return the hashes of some texts as the bytes of an array of uint32: those of many words join to one array."""
    return pack(f"={len(texts)}I", *[crc32(text.encode()) for text in texts])


def mix(salts: Hashes, *columns: Hashes) -> Hashes:
    """Return one hash for each place of the columns together; another salt gives another feature."""
    mixed = columns[0] ^ (salts * np.uint32(_SALT))
    for column in columns[1:]:
        shifted = mixed >> np.uint32(15)
        mixed *= _GOLDEN
        mixed ^= shifted
        mixed += column
    mixed *= _GOLDEN
    mixed ^= mixed >> np.uint32(16)
    return mixed


class Mixer:
    """Features that each mix some of the rows of a table: `features` have a salt and the names of those rows."""

    def __init__(self, names: Sequence[Hashable], features: Sequence[tuple[int, Sequence[Hashable]]]) -> None:
        places = {name: row for row, name in enumerate(names)}
        by_size: dict[int, list[int]] = {}
        for number, (_, mixed) in enumerate(features):
            by_size.setdefault(len(mixed), []).append(number)
        self._width = len(features)
        self._groups = [
            (
                numbers,
                np.array([[features[number][0]] for number in numbers], dtype=np.uint32),
                np.array([[places[name] for name in features[number][1]] for number in numbers]).T,
            )
            for numbers in by_size.values()
        ]

    def buckets(self, table: Hashes) -> NDArray[np.int32]:
        """Return the features of each column of the table, as places in a table of weights: [columns, features]."""
        mixed = np.empty((self._width, table.shape[1]), dtype=np.uint32)
        # All features of so many rows at once: one by one most of the time would go into the calls.
        for numbers, salts, rows in self._groups:
            mixed[numbers] = mix(salts, *(table[each] for each in rows))
        return (mixed & np.uint32(BUCKETS - 1)).astype(np.int32).T
