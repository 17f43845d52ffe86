"""Spans between a likely start and a likely end, and what is seen of each at a glance."""

from collections.abc import Iterable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from kg.extract.lists import known_names
from kg.extract.names.boundaries import Ends
from kg.extract.names.hashing import Mixer, hashes_of
from kg.extract.names.records import Probabilities, Spans
from kg.extract.names.tokens import COLUMNS, KIND, LOWER, PAD, PARTICLE, SHAPE, STEM, SUFFIX2, SUFFIX3, Tokens
from kg.extract.shapes import shape
from kg.model.keys import key

# The least product of the probabilities of its start and its end that a span must have for any label.
LEAST = np.array([1e-3, 1e-3, 1e-4, 1e-4], dtype=np.float32)
_LONGEST = 10  # tokens


def spans_of(
    text: str,
    tokens: Tokens,
    ends: Ends,
    starting: Probabilities,
    ending: Probabilities,
    given: Iterable[tuple[int, int]],
) -> Spans:
    """Return the spans that boundaries make likely, and the given places in the text, in reading order."""
    stops = tokens.end_at[ends.token] - ends.cut
    start_rows = _rows(tokens.start_at[PAD:-PAD])
    end_rows = _rows(stops)
    given_rows = [(start_rows[start], end_rows[end]) for start, end in given if start in start_rows and end in end_rows]
    pairs = np.concatenate([_likely(tokens, ends, starting, ending), np.array(given_rows, np.int64).reshape(-1, 2)])
    start, end = np.divmod(np.unique(pairs[:, 0] * len(stops) + pairs[:, 1]), max(1, len(stops)))
    first, last = start + PAD, ends.token[end]
    start_at, end_at = tokens.start_at[first], stops[end]
    surfaces = [text[a:b] for a, b in zip(start_at.tolist(), end_at.tolist(), strict=True)]
    keys = [key(surface) for surface in surfaces]
    return Spans(first, last, start, end, start_at, end_at, tokens.sentence[first], surfaces, keys)


def _rows(places: NDArray[np.int64]) -> dict[int, int]:
    return {at: row for row, at in enumerate(places.tolist())}


def _likely(tokens: Tokens, ends: Ends, starting: Probabilities, ending: Probabilities) -> NDArray[np.int64]:
    """Rows of starts and of ends, [pairs, 2]: not far from each other, and in one sentence."""
    starts = np.flatnonzero((starting[:, 1:] > LEAST).any(axis=1))
    stops = np.flatnonzero((ending[:, 1:] > LEAST).any(axis=1))
    first, last = starts + PAD, ends.token[stops]
    # Both are in reading order, so the ends that are near a start stand in a row.
    nearest = np.searchsorted(last, first)
    farthest = np.searchsorted(last, first + _LONGEST)
    of_sentence = np.searchsorted(tokens.sentence[last], tokens.sentence[first], side="right")
    many = np.maximum(np.minimum(farthest, of_sentence) - nearest, 0)
    i = np.repeat(starts, many)
    j = stops[np.arange(len(i)) + np.repeat(nearest - np.cumsum(many) + many, many)]
    likely = (starting.T[1:, i] * ending.T[1:, j] > LEAST[:, None]).any(axis=0)
    return np.stack([i[likely], j[likely]], axis=1)


_FORMS = ("whole", "known", "shape", "suffix 3", "prefix 3", "suffix 4", "surface", "size")
_TOKENS = (
    *(("first", column) for column in (LOWER, SHAPE, STEM)),
    *(("last", column) for column in (SHAPE, STEM, SUFFIX3)),
    *(("before", column) for column in (LOWER, STEM, SUFFIX2, KIND, SHAPE)),
    *(("after", column) for column in (LOWER, STEM, SUFFIX2, KIND)),
    *((place, STEM) for place in ("before2", "after2", "after3", "second")),
    ("second last", LOWER),
)
_SPANS = Mixer(
    [*_TOKENS, "around", "where", "cut", "rest", "length", *_FORMS],
    [
        *((salt, (name,)) for salt, name in enumerate(_FORMS)),
        (20, ("length", "shape")),
        (21, (("first", LOWER), "length")),
        (22, (("last", STEM), "cut")),
        (23, (("first", LOWER), ("last", STEM))),
        (24, (("first", SHAPE), ("last", SHAPE), "length")),
        (25, (("before", LOWER),)),
        (26, (("before", STEM), ("before2", STEM))),
        (27, (("before", SUFFIX2), "shape")),
        (28, (("before", KIND), "around", "shape")),
        (29, ("rest",)),
        (30, ("rest", ("after", STEM))),
        (31, (("after", STEM),)),
        (32, (("after2", STEM),)),
        (33, (("after3", STEM),)),
        (34, (("after", STEM), ("after2", STEM))),
        (35, ("rest", "shape", ("after", SUFFIX2))),
        (36, ("known", "rest", ("after", STEM))),
        (37, ("known", "where")),
        (38, ("known", "length", "shape")),
        (39, ("where", "shape")),
        (40, ("where", "shape", "length", ("before", KIND), ("after", KIND))),
        (41, ("whole", ("after", STEM))),
        (42, (("before", LOWER), ("after", LOWER), "shape")),
        (43, (("last", SUFFIX3), "cut", "known")),
        (44, (("first", SHAPE), ("before", SHAPE), ("before2", STEM))),
        (45, (("first", STEM), ("second", STEM))),
        (46, (("second last", LOWER), ("last", STEM))),
        (47, ("known", ("before", STEM))),
        (48, ("known",)),
    ],
)


def span_features(tokens: Tokens, ends: Ends, spans: Spans) -> NDArray[np.int32]:
    """Return the features of each span: [spans, features]."""
    says, first, last = tokens.says, spans.first, spans.last
    forms = np.frombuffer(b"".join(map(_form, spans.surfaces, spans.keys)), dtype=np.uint32).reshape(-1, len(_FORMS))
    places = {
        "first": first,
        "last": last,
        "before": first - 1,
        "before2": first - 2,
        "after": last + 1,
        "after2": last + 2,
        "after3": np.minimum(last + 3, len(says) - 1),
        "second": np.minimum(first + 1, last),
        "second last": np.maximum(last - 1, first),
    }
    at = np.stack([places[place] * COLUMNS + column for place, column in _TOKENS])
    cut = ends.cut[spans.end].astype(np.uint32)
    rest = np.where(cut, says[last, PARTICLE] + cut, tokens.around[last])
    length = np.minimum(last - first, 6).astype(np.uint32)
    more = (tokens.around[first], tokens.where[first], cut, rest, length)
    return _SPANS.buckets(np.vstack([says.ravel().take(at), *more, forms.T]))


@lru_cache(maxsize=50_000)
def _form(surface: str, form: str) -> bytes:
    """The hashes of what a surface says wherever it stands: its key, lists, shape, and its ends."""
    size = f"{len(surface.split())} {min(len(form) // 3, 8)} {form[-1:].isdigit()}"
    labels = " ".join(known_names().labels_of(form, surface))
    return hashes_of((form, labels, shape(surface), form[-3:], form[:3], form[-4:], surface, size))
