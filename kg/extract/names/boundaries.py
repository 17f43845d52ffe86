"""Where names may begin and end: features of each token as a start, and of each place where one may end."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from struct import pack

import numpy as np
from numpy.typing import NDArray

from kg.extract.names.hashing import Hashes, Mixer, hash_of, hashes_of
from kg.extract.names.tokens import (
    COLUMNS,
    KIND,
    LOWER,
    PAD,
    PARTICLE,
    PREFIX3,
    SHAPE,
    STEM,
    SUFFIX2,
    SUFFIX3,
    TEXT,
    Tokens,
    cuts,
)

# Single columns at an offset, then conjunctions of several.
_START = (
    *((0, column) for column in (TEXT, LOWER, SHAPE, SUFFIX2, SUFFIX3, PREFIX3, KIND, STEM)),
    *((-1, column) for column in (LOWER, SUFFIX2, SHAPE, PARTICLE)),
    *((1, column) for column in (LOWER, SHAPE, STEM, SUFFIX2)),
    (-2, LOWER), (-2, STEM), (-3, STEM), (2, STEM), (2, SHAPE), (3, STEM),
)  # fmt: skip
_START_TOGETHER = (
    ((-1, TEXT), (0, TEXT)),
    ((0, LOWER), (1, LOWER)),
    ((0, STEM), (1, STEM)),
    ((0, LOWER), (1, LOWER), (2, STEM)),
    ((-2, STEM), (-1, LOWER)),
    ((-1, KIND), (0, SHAPE)),
    ((0, SHAPE), (1, SHAPE)),
    ((-1, SHAPE), (0, SHAPE), (1, SHAPE)),
    ((0, SHAPE), (1, SHAPE), (2, STEM)),
    ((1, STEM), (2, STEM)),
    ((0, SHAPE), (1, STEM)),
    ((0, PREFIX3), (1, STEM)),
)
_START_PLACED = (
    (91, ("around", (-1, KIND), (0, KIND))),
    (92, ("where",)),
    (93, ("where", (0, SHAPE), (1, KIND))),
)
_END = (
    *((0, column) for column in (TEXT, SHAPE, KIND, PREFIX3)),
    *((-1, column) for column in (LOWER, SHAPE, SUFFIX2)),
    *((1, column) for column in (LOWER, SHAPE, STEM, SUFFIX2, KIND)),
    (-2, LOWER), (-2, SHAPE), (-3, LOWER), (2, STEM), (2, SUFFIX2), (3, STEM), (3, SUFFIX2),
)  # fmt: skip
_END_TOGETHER = (
    ((-1, LOWER), (0, STEM)),
    ((-2, LOWER), (-1, LOWER), (0, STEM)),
    ((0, SHAPE), (1, STEM)),
    ((-1, SHAPE), (0, SHAPE), (1, KIND)),
    ((0, STEM), (1, STEM)),
    ((1, LOWER), (2, STEM)),
    ((0, SHAPE), (1, LOWER), (2, STEM)),
    ((1, STEM), (2, STEM), (3, STEM)),
)
_END_PLACED = (
    (91, ("around", "cut", (0, KIND), (1, KIND))),
    (92, ("where", (0, SHAPE))),
    (93, ("kept", (1, STEM))),
    (94, ("cut", (1, STEM), (0, SHAPE))),
    (95, ("kept", (-1, STEM))),
    (96, ("cut", (1, SUFFIX2), (0, SHAPE))),
)
_KEPT = ("kept", "cut", "kept suffix 2", "kept suffix 3")


@dataclass(frozen=True, slots=True)
class Ends:
    """The places where a name may end: `token` [ends], without the last `cut` [ends] characters of its word.

    `kept` [ends, 4] are the hashes of what is left of the word, of what is cut off, and of the ends of what is left.
    """

    token: NDArray[np.int64]
    cut: NDArray[np.int64]
    kept: Hashes


def ends_of(tokens: Tokens) -> Ends:
    """Return the places behind each word, and before each particle that may be glued to it."""
    words = tokens.words[PAD:-PAD]
    cut = [cuts(word) for word in words]
    token = np.repeat(np.arange(PAD, PAD + len(words)), [len(each) for each in cut])
    kept = np.frombuffer(b"".join(map(_kept, words)), dtype=np.uint32).reshape(-1, len(_KEPT))
    return Ends(token, np.fromiter(chain.from_iterable(cut), dtype=np.int64, count=len(token)), kept)


@lru_cache(maxsize=100_000)
def _kept(word: str) -> bytes:
    """What is left of a word and what is cut off, for each of its ends."""
    whole = word.lower()
    row = pack("=4I", hash_of(whole), 1, hash_of(whole[-2:]), hash_of(whole[-3:]))
    rest = ((word[:-cut].lower(), word[-cut:]) for cut in cuts(word)[1:])
    return row + b"".join(hashes_of((kept, "|" + gone, kept[-2:], kept[-3:])) for kept, gone in rest)


class _Places:
    """Features of places among the tokens: of the tokens near them, and of more rows that come with a place."""

    def __init__(self, more: Sequence[str], features: Sequence[tuple[int, Sequence[Hashable]]]) -> None:
        near = sorted({name for _, names in features for name in names if isinstance(name, tuple)})
        self._reach = np.array([[offset * COLUMNS + column] for offset, column in near])
        self._mixer = Mixer([*near, *more], features)

    def features(self, tokens: Tokens, at: NDArray[np.int64], *more: Hashes) -> NDArray[np.int32]:
        """Return [places, features] for the tokens at some places."""
        near = tokens.says.ravel().take(self._reach + at * COLUMNS)
        return self._mixer.buckets(np.vstack([near, tokens.around[at], tokens.where[at], *more]))


def _salted(
    single: Sequence[tuple[int, int]], together: Sequence[Sequence[tuple[int, int]]]
) -> list[tuple[int, Sequence[Hashable]]]:
    return [*enumerate((each,) for each in single), *enumerate(together, 30)]


_STARTS = _Places(("around", "where"), (*_salted(_START, _START_TOGETHER), *_START_PLACED))
_ENDS = _Places(
    ("around", "where", *_KEPT),
    (*((60 + row, (name,)) for row, name in enumerate(_KEPT)), *_salted(_END, _END_TOGETHER), *_END_PLACED),
)


def start_features(tokens: Tokens) -> NDArray[np.int32]:
    """Return the features of each token as the start of a name: [tokens without padding, features]."""
    return _STARTS.features(tokens, np.arange(PAD, len(tokens.words) - PAD))


def end_features(tokens: Tokens, ends: Ends) -> NDArray[np.int32]:
    """Return the features of each place where a name may end: [ends, features]."""
    return _ENDS.features(tokens, ends.token, ends.kept.T)
