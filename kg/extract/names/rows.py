"""One row of numbers for each key of an entry: what all its spans, its neighbours and the entry say of it."""

import re
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from kg.extract.names.lexicon import Lexicon
from kg.extract.names.records import Found, Numbers, Probabilities, Spans
from kg.extract.names.surroundings import list_links, rules_of
from kg.extract.records import Pair
from kg.model.facts import Entry

_LABELS = 4
_VERSION = re.compile(r"[\d.]+[bmk]?|(?:instruct|chat|turbo|base|large|small|mini|pro|xl|hd|plus)$")
_HANGUL = re.compile(r"[가-힣]")


def key_rows(
    entry: Entry, found: Found, rules: Mapping[str, int], lexicon: Lexicon
) -> tuple[list[str], NDArray[np.int64], Numbers]:
    """Return the keys, the key of each span, and one row for each key: [keys, columns].

    `rules` are the columns of the rules that count; `lexicon` tells how many annotated entries have a key, and how
    many name it with each label.
    """
    spans, chances = found.spans, found.labels
    keys = list(dict.fromkeys(spans.keys))
    places = {name: index for index, name in enumerate(keys)}
    of_span = np.array([places[name] for name in spans.keys], dtype=np.int64)
    links = list_links(entry, spans)
    best = _best(of_span, len(keys), chances[:, 1:])
    columns = [
        best,
        _best(of_span, len(keys), found.bounds),
        _sums(of_span, len(keys), chances[:, 1:]),
        1 - np.exp(_sums(of_span, len(keys), np.log1p(-np.minimum(chances[:, 1:], 0.999)))),
        _rules(of_span, len(keys), rules_of(entry, spans, links, found.found_by), rules),
        _best(of_span, len(keys), _overlapping(spans, chances)),
        _best(of_span, len(keys), _beside(of_span, links, chances)),
        _partners(places, best, found.pairs),
        _relatives(keys, best),
        _company(best),
        _forms(entry, keys, spans, of_span),
        _rates(lexicon.counts(keys)),
    ]
    return keys, of_span, np.concatenate(columns, axis=1).astype(np.float32)


def _rates(counts: Numbers) -> Numbers:
    """The logarithm of how many annotated entries have a key, and in which share of them it has each label."""
    return np.column_stack([np.log1p(counts[:, 0]), counts[:, 1:] / (counts[:, :1] + 1)])


def _best(of_span: NDArray[np.int64], keys: int, values: Numbers) -> Numbers:
    best = np.zeros((keys, values.shape[1]), dtype=np.float32)
    np.maximum.at(best, of_span, values)
    return best


def _sums(of_span: NDArray[np.int64], keys: int, values: Numbers) -> Numbers:
    sums = np.zeros((keys, values.shape[1]), dtype=np.float32)
    np.add.at(sums, of_span, values)
    return sums


def _rules(
    of_span: NDArray[np.int64], keys: int, held_by: Sequence[tuple[str, ...]], columns: Mapping[str, int]
) -> Numbers:
    held = np.zeros((keys, len(columns)), dtype=np.float32)
    for row, names in zip(of_span.tolist(), held_by, strict=True):
        for name in names:
            column = columns.get(name)
            if column is not None:
                held[row, column] = 1
    return held


def _overlapping(spans: Spans, chances: Probabilities) -> Numbers:
    """For each span the best probabilities of those that contain it, that it contains, that cross it: [spans, 12]."""
    start, end = spans.start_at, spans.end_at
    meet = (start[:, None] < end[None, :]) & (start[None, :] < end[:, None])
    np.fill_diagonal(meet, val=False)
    outer = meet & (start[None, :] <= start[:, None]) & (end[None, :] >= end[:, None])
    inner = meet & (start[None, :] >= start[:, None]) & (end[None, :] <= end[:, None])
    kinds = (outer, inner, meet & ~outer & ~inner)
    met = [np.nonzero(kind) for kind in kinds]
    return np.concatenate([_best(row, len(start), chances[other, 1:]) for row, other in met], axis=1)


def _beside(of_span: NDArray[np.int64], links: Sequence[Sequence[int]], chances: Probabilities) -> Numbers:
    """For each span the best probabilities of those beside it in a list: [spans, 4]."""
    best = np.zeros((len(links), _LABELS), dtype=np.float32)
    for row, others in enumerate(links):
        for other in others:
            if of_span[row] != of_span[other]:
                np.maximum(best[row], chances[other, 1:], out=best[row])
                np.maximum(best[other], chances[row, 1:], out=best[other])
    return best


def _partners(places: Mapping[str, int], best: Numbers, pairs: Sequence[Pair]) -> Numbers:
    """The probabilities of the other form of a key in a pair, and which side it stands on."""
    values = np.zeros((len(places), _LABELS + 2), dtype=np.float32)
    for pair in pairs:
        left, right = places.get(pair.left.key), places.get(pair.right.key)
        if left is not None:
            values[left, _LABELS] = 1
        if right is not None:
            values[right, _LABELS + 1] = 1
        if left is not None and right is not None:
            np.maximum(values[left, :_LABELS], best[right], out=values[left, :_LABELS])
            np.maximum(values[right, :_LABELS], best[left], out=values[right, :_LABELS])
    return values


def _relatives(keys: Sequence[str], best: Numbers) -> Numbers:
    """The best probabilities among other keys that differ in version or size only."""
    families: dict[str, list[int]] = {}
    for row, name in enumerate(keys):
        families.setdefault(_VERSION.sub("", name), []).append(row)
    values = np.zeros((len(keys), _LABELS), dtype=np.float32)
    for base, rows in families.items():
        if base and len(rows) > 1:
            for row in rows:
                values[row] = best[[other for other in rows if other != row]].max(axis=0)
    return values


def _company(best: Numbers) -> Numbers:
    """How many keys of the entry are likely of each label, and the rank of each among them."""
    likely = np.broadcast_to((best > 0.5).sum(axis=0), best.shape)
    ranks = np.argsort(np.argsort(-best, axis=0, kind="stable"), axis=0, kind="stable")
    return np.concatenate([likely, ranks], axis=1).astype(np.float32)


def _forms(entry: Entry, keys: Sequence[str], spans: Spans, of_span: NDArray[np.int64]) -> Numbers:
    count = np.bincount(of_span, minlength=len(keys))
    titled = np.bincount(of_span[spans.sentence == 0], minlength=len(keys))
    first = np.full(len(keys), len(entry.sentences))
    np.minimum.at(first, of_span, spans.sentence)
    last = np.zeros(len(keys), dtype=np.int64)
    np.maximum.at(last, of_span, spans.sentence)
    rows = [
        (len(name), sum(map(str.isdigit, name)), bool(_HANGUL.search(name)), len(entry.sentences), len(keys))
        for name in keys
    ]
    forms = np.array(rows, dtype=np.float32).reshape(-1, 5)
    plain = float(entry.sentences[-1].section is None)
    return np.column_stack([count, titled, first, last, np.full(len(keys), plain), forms])
