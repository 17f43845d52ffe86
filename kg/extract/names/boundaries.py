"""Where names may begin and end: features of each token as a start, and of each place where one may end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from kg.extract.names.hashing import Hashes, buckets, hash_of, mix
from kg.extract.names.tokens import (
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
    says,
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


@dataclass(frozen=True, slots=True)
class Ends:
    """The places where a name may end: `token` [ends], without the last `cut` [ends] characters of its word."""

    token: NDArray[np.int64]
    cut: NDArray[np.int64]


def ends_of(tokens: Tokens) -> Ends:
    """Return the places behind each word, and before each particle that may be glued to it."""
    places = [(index, cut) for index in range(PAD, len(tokens.words) - PAD) for cut in cuts(tokens.words[index])]
    table = np.array(places, dtype=np.int64).reshape(-1, 2)
    return Ends(table[:, 0], table[:, 1])


def start_features(tokens: Tokens) -> NDArray[np.int32]:
    """Return the features of each token as the start of a name: [tokens without padding, features]."""
    at = np.arange(PAD, len(tokens.words) - PAD)
    columns = list(_columns(tokens.says, at, _START, _START_TOGETHER))
    around = tokens.around[at]
    columns.append(mix(91, around, tokens.says[at - 1, KIND], tokens.says[at, KIND]))
    columns.append(mix(92, tokens.where[at]))
    columns.append(mix(93, tokens.where[at], tokens.says[at, SHAPE], tokens.says[at + 1, KIND]))
    return buckets(columns)


def end_features(tokens: Tokens, ends: Ends) -> NDArray[np.int32]:
    """Return the features of each place where a name may end: [ends, features]."""
    at = ends.token
    columns = [mix(60 + salt, column) for salt, column in enumerate(_kept(tokens, ends))]
    columns += _columns(tokens.says, at, _END, _END_TOGETHER)
    kept, cut = _kept(tokens, ends)[:2]
    after = tokens.says[at + 1]
    columns.append(mix(91, tokens.around[at], cut, tokens.says[at, KIND], after[:, KIND]))
    columns.append(mix(92, tokens.where[at], tokens.says[at, SHAPE]))
    columns.append(mix(93, kept, after[:, STEM]))
    columns.append(mix(94, cut, after[:, STEM], tokens.says[at, SHAPE]))
    columns.append(mix(95, kept, tokens.says[at - 1, STEM]))
    columns.append(mix(96, cut, after[:, SUFFIX2], tokens.says[at, SHAPE]))
    return buckets(columns)


def _kept(tokens: Tokens, ends: Ends) -> list[Hashes]:
    """What is left of the last word and what is cut off: the hashes of both and of the ends of what is left."""
    rows = [
        _kept_of(tokens.words[index], cut) for index, cut in zip(ends.token.tolist(), ends.cut.tolist(), strict=True)
    ]
    return list(np.array(rows, dtype=np.uint32).reshape(-1, 4).T)


@lru_cache(maxsize=100_000)
def _kept_of(word: str, cut: int) -> tuple[int, ...]:
    if not cut:
        row = says(word)
        return int(row[LOWER]), 1, int(row[SUFFIX2]), int(row[SUFFIX3])
    kept = word[:-cut].lower()
    return hash_of(kept), hash_of("|" + word[-cut:]), hash_of(kept[-2:]), hash_of(kept[-3:])


def _columns(
    says: Hashes,
    at: NDArray[np.int64],
    single: Sequence[tuple[int, int]],
    together: Sequence[Sequence[tuple[int, int]]],
) -> Iterator[Hashes]:
    for salt, (offset, column) in enumerate(single):
        yield mix(salt, says[at + offset, column])
    for salt, members in enumerate(together, 30):
        yield mix(salt, *(says[at + offset, column] for offset, column in members))
