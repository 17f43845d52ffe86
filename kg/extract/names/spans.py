"""Spans between a likely start and a likely end, and what is seen of each at a glance."""

from collections.abc import Iterable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from kg.extract.lists import known_names
from kg.extract.names.boundaries import Ends
from kg.extract.names.hashing import buckets, hash_of, mix
from kg.extract.names.records import Probabilities, Spans
from kg.extract.names.tokens import KIND, LOWER, PAD, PARTICLE, SHAPE, STEM, SUFFIX2, SUFFIX3, Tokens
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
    pairs = _likely(tokens, ends, starting, ending)
    start_rows = {int(at): row for row, at in enumerate(tokens.start_at[PAD:-PAD])}
    stops = tokens.end_at[ends.token] - ends.cut
    end_rows = {int(at): row for row, at in enumerate(stops)}
    pairs.update((start_rows[start], end_rows[end]) for start, end in given if start in start_rows and end in end_rows)
    table = np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2)
    start, end = table[:, 0], table[:, 1]
    first, last = start + PAD, ends.token[end]
    start_at, end_at = tokens.start_at[first], stops[end]
    surfaces = [text[a:b] for a, b in zip(start_at.tolist(), end_at.tolist(), strict=True)]
    keys = [key(surface) for surface in surfaces]
    return Spans(first, last, start, end, start_at, end_at, tokens.sentence[first], surfaces, keys)


def _likely(tokens: Tokens, ends: Ends, starting: Probabilities, ending: Probabilities) -> set[tuple[int, int]]:
    starts = np.flatnonzero((starting[:, 1:] > LEAST).any(axis=1))
    stops = np.flatnonzero((ending[:, 1:] > LEAST).any(axis=1))
    first, last = starts + PAD, ends.token[stops]
    length = last[None, :] - first[:, None]
    near = (length >= 0) & (length < _LONGEST) & (tokens.sentence[last][None, :] == tokens.sentence[first][:, None])
    i, j = np.nonzero(near)
    likely = ((starting[starts[i], 1:] * ending[stops[j], 1:]) > LEAST).any(axis=1)
    return set(zip(starts[i[likely]].tolist(), stops[j[likely]].tolist(), strict=True))


def span_features(tokens: Tokens, ends: Ends, spans: Spans) -> NDArray[np.int32]:
    """Return the features of each span: [spans, features]."""
    says, first, last = tokens.says, spans.first, spans.last
    forms = np.array([_form(*form) for form in zip(spans.surfaces, spans.keys, strict=True)], dtype=np.uint32)
    forms = forms.reshape(-1, _FORMS)
    cut = ends.cut[spans.end].astype(np.uint32)
    rest = np.where(cut, says[last, PARTICLE] + cut, tokens.around[last])
    length = np.minimum(last - first, 6).astype(np.uint32)
    before, before2, after, after2, after3 = (
        says[first - 1],
        says[first - 2],
        says[last + 1],
        says[last + 2],
        says[np.minimum(last + 3, len(says) - 1)],
    )
    where, whole, known, shaped = tokens.where[first], forms[:, 0], forms[:, 1], forms[:, 2]
    columns = [mix(salt, forms[:, salt]) for salt in range(_FORMS)]
    columns += [
        mix(20, length, shaped),
        mix(21, says[first, LOWER], length),
        mix(22, says[last, STEM], cut),
        mix(23, says[first, LOWER], says[last, STEM]),
        mix(24, says[first, SHAPE], says[last, SHAPE], length),
        mix(25, before[:, LOWER]),
        mix(26, before[:, STEM], before2[:, STEM]),
        mix(27, before[:, SUFFIX2], shaped),
        mix(28, before[:, KIND], tokens.around[first], shaped),
        mix(29, rest),
        mix(30, rest, after[:, STEM]),
        mix(31, after[:, STEM]),
        mix(32, after2[:, STEM]),
        mix(33, after3[:, STEM]),
        mix(34, after[:, STEM], after2[:, STEM]),
        mix(35, rest, shaped, after[:, SUFFIX2]),
        mix(36, known, rest, after[:, STEM]),
        mix(37, known, where),
        mix(38, known, length, shaped),
        mix(39, where, shaped),
        mix(40, where, shaped, length, before[:, KIND], after[:, KIND]),
        mix(41, whole, after[:, STEM]),
        mix(42, before[:, LOWER], after[:, LOWER], shaped),
        mix(43, says[last, SUFFIX3], cut, known),
        mix(44, says[first, SHAPE], before[:, SHAPE], before2[:, STEM]),
        mix(45, says[first, STEM], says[np.minimum(first + 1, last), STEM]),
        mix(46, says[np.maximum(last - 1, first), LOWER], says[last, STEM]),
        mix(47, known, before[:, STEM]),
        mix(48, known),
    ]
    return buckets(columns)


_FORMS = 8


@lru_cache(maxsize=50_000)
def _form(surface: str, form: str) -> tuple[int, ...]:
    """What a surface says wherever it stands: its key, lists, shape, and its ends."""
    labels = known_names().labels_of(form, surface)
    return (
        hash_of(form),
        hash_of(" ".join(labels)),
        hash_of(shape(surface)),
        hash_of(form[-3:]),
        hash_of(form[:3]),
        hash_of(form[-4:]),
        hash_of(surface),
        hash_of(f"{len(surface.split())} {min(len(form) // 3, 8)} {form[-1:].isdigit()}"),
    )
