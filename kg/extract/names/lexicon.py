"""Counts over annotated entries: how often they have a name, and as what they annotate it."""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path

import numpy as np

from kg.extract.names.records import Numbers


class Lexicon:
    """`width` counts for each form; forms are kept as hashes, so that a lexicon holds no text."""

    def __init__(self, width: int, counts: Mapping[int, Sequence[int]]) -> None:
        self.width = width
        self._counts = counts
        self._never = (0,) * width

    def counts(self, forms: Iterable[str]) -> Numbers:
        """Return the counts of each form, zeros where no annotated entry has it: [forms, width]."""
        rows = [self._counts.get(hash_of_form(form), self._never) for form in forms]
        return np.array(rows, dtype=np.float32).reshape(-1, self.width)

    def to_disk(self, path: Path) -> None:
        """Write the counts."""
        forms = np.array(sorted(self._counts), dtype=np.uint64)
        rows = np.array([self._counts[form] for form in forms.tolist()], dtype=np.uint16).reshape(-1, self.width)
        np.savez_compressed(path, forms=forms, counts=rows)

    @classmethod
    def from_disk(cls, path: Path) -> "Lexicon":
        """Read what `to_disk` wrote."""
        with np.load(path) as arrays:
            counts = arrays["counts"]
            return cls(counts.shape[1], dict(zip(arrays["forms"].tolist(), map(tuple, counts.tolist()), strict=True)))


def hash_of_form(form: str) -> int:
    """Return 64 bits for a form."""
    return int.from_bytes(blake2b(form.encode(), digest_size=8).digest(), "little")


def both(one: str, other: str) -> str:
    """Return one form for two keys, in whatever order."""
    return "\t".join(sorted((one, other)))
