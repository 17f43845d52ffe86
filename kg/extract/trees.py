"""Boosted trees that a classifier learned, run without the library that trained them."""

import zlib
from collections.abc import Callable, Sequence

import numpy as np
import treelite
from numpy.typing import NDArray

from kg.errors import InputError


class Trees:
    """Trees with one output, the probability of a yes."""

    def __init__(self, model: treelite.Model) -> None:
        self._model = model

    def __reduce__(self) -> tuple[Callable[[bytes], "Trees"], tuple[bytes]]:
        """Go to another process as bytes: the library's own objects cannot."""
        return Trees.from_bytes, (self.to_bytes(),)

    @property
    def width(self) -> int:
        """How many features a row has."""
        return int(self._model.num_feature)

    def probability(self, features: NDArray[np.float32]) -> NDArray[np.float64]:
        """Return the probability of a yes for each row of `features` [n, width]; NaN stands for what is missing."""
        if not len(features):
            return np.zeros(0)
        rows = np.ascontiguousarray(features, dtype=np.float32)
        return np.asarray(treelite.gtil.predict(self._model, rows, nthread=1), dtype=np.float64).reshape(len(rows))

    def probabilities(self, tables: Sequence[NDArray[np.float32]]) -> list[NDArray[np.float64]]:
        """Return the probabilities of the rows of each table, asked for at once: a call takes as long as ten rows."""
        if not tables:
            return []
        return np.split(self.probability(np.concatenate(tables)), np.cumsum([len(table) for table in tables])[:-1])

    def to_bytes(self) -> bytes:
        """Return the trees in a compressed form that carries a checksum."""
        return zlib.compress(self._model.serialize_bytes(), level=9)

    @classmethod
    def from_bytes(cls, data: bytes) -> "Trees":
        """Read what `to_bytes` wrote.

        Raises InputError for anything else.
        """
        try:
            return cls(treelite.Model.deserialize_bytes(zlib.decompress(data)))
        except (zlib.error, treelite.TreeliteError, RuntimeError) as error:
            raise InputError(f"learned trees: {len(data)} bytes cannot be read ({error}): install kg anew") from error
