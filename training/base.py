"""Learn the linear models: boundaries, what a span is, and in which role."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kg.extract.names.base import Base
from kg.extract.names.linear import Linear
from kg.extract.names.records import Spans
from kg.extract.names.spans import span_features, spans_of
from kg.extract.names.tokens import PAD
from training.examples import Example
from training.linear import fit_linear

_NONE_AND_LABELS, _ROLES = 5, 8
_WITH_ROLES = 2

Answers = NDArray[np.int64]


def fit_base(examples: Sequence[Example]) -> Base:
    """Fit the four models; spans are made by boundaries that were learned from other entries, as new ones will be."""
    features: list[NDArray[np.int32]] = []
    labels: list[Answers] = []
    roles: list[Answers] = []
    halves = examples[::2], examples[1::2]
    for mine, other in (halves, halves[::-1]):
        starts, ends = _fit_boundaries(other)
        for example in mine:
            spans = _spans(example, starts, ends)
            features.append(span_features(example.seen.tokens, example.seen.ends, spans))
            labels.append(_labels(example, spans))
            roles.append(_roles(example, spans, labels[-1]))
    with_role = [(rows[its >= 0], its[its >= 0]) for rows, its in zip(features, roles, strict=True)]
    return Base(
        *_fit_boundaries(examples),
        fit_linear(features, labels, _NONE_AND_LABELS),
        fit_linear([rows for rows, _ in with_role], [its for _, its in with_role], _ROLES),
    )


def _fit_boundaries(examples: Sequence[Example]) -> tuple[Linear, Linear]:
    starts = [_at(example, example.seen.tokens.start_at[PAD:-PAD], 0) for example in examples]
    stops = [
        _at(example, example.seen.tokens.end_at[e.token] - e.cut, 1)
        for example in examples
        for e in [example.seen.ends]
    ]
    return (
        fit_linear([example.seen.starting for example in examples], starts, _NONE_AND_LABELS),
        fit_linear([example.seen.ending for example in examples], stops, _NONE_AND_LABELS),
    )


def _at(example: Example, places: Answers, side: int) -> Answers:
    """Which label a name has that begins or ends at each place, from 1; 0 where none does."""
    named = {place[side]: label + 1 for place, label in example.places.items()}
    return np.array([named.get(place, 0) for place in places.tolist()], dtype=np.int64)


def _spans(example: Example, starts: Linear, ends: Linear) -> Spans:
    seen = example.seen
    starting, ending = starts.probabilities(seen.starting), ends.probabilities(seen.ending)
    return spans_of(example.entry.text, seen.tokens, seen.ends, starting, ending, seen.proposed)


def _labels(example: Example, spans: Spans) -> Answers:
    places = zip(spans.start_at.tolist(), spans.end_at.tolist(), strict=True)
    return np.array([example.places.get(place, -1) + 1 for place in places], dtype=np.int64)


def _roles(example: Example, spans: Spans, labels: Answers) -> Answers:
    """The role of each span among METHOD's four and BENCHMARK's four; -1 where it has none."""
    roles = np.full(len(labels), -1, dtype=np.int64)
    for row, (form, label) in enumerate(zip(spans.keys, (labels - 1).tolist(), strict=True)):
        if 0 <= label < _WITH_ROLES:
            roles[row] = 4 * label + example.roles.get((label, form), -5 * label - 1)
    return np.maximum(roles, -1)
