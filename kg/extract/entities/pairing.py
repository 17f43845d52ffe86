"""Pairs of keys of an entry that may name one thing, and what speaks for each."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from kg.extract.lists import known_names
from kg.extract.names.choosing import margins
from kg.extract.names.component import LABELS
from kg.extract.names.lexicon import Lexicon, both
from kg.extract.names.records import Keys, Numbers
from kg.extract.shapes import shape
from kg.model.facts import Entry
from kg.model.keys import digits

_OPENS = re.compile(r"['\"”’*]*\s?[(\[]\s?['\"“‘*]*$")
_GOES_ON = re.compile(r"['\"”’*]*\s?[;,:/]\s?['\"“‘*]*$")
_CLOSES = re.compile(r"['\"”’*]*\s?[)\]]")
_SMALL = frozenset("of the in for to a an on and with by from via".split())
_HANGUL = re.compile(r"[가-힣]")
_WORDS = re.compile(r"[A-Za-z0-9]+")
_CAPITALS = re.compile(r"[A-Z]+[a-z]*|[a-z]+|\d+")
_WIDEST = 8  # characters between the two forms of a gloss
_NO_GLOSS = (0, 0, 100)
COLUMNS = 33


@dataclass(frozen=True, slots=True)
class KeyPairs:
    """Pairs of keys: `rows` [pairs, columns] of numbers, `left` and `right` [pairs] the places of the two keys."""

    left: NDArray[np.int64]
    right: NDArray[np.int64]
    rows: Numbers


@dataclass(frozen=True, slots=True)
class _Form:
    """What is compared of a key and of its first surface: `run` are the surface's letters and digits."""

    key: str
    surface: str
    run: str
    words: frozenset[str]
    grams: frozenset[str]
    digits: tuple[str, ...]
    hangul: bool
    shape: int


def key_pairs(entry: Entry, keys: Keys, lexicon: Lexicon) -> KeyPairs:
    """Return the pairs of which at least one key is a name: those of a gloss, and any two names of one label.

    `lexicon` tells how many annotated entries join two keys.
    """
    names, chances, chosen = keys.keys, keys.chances.tolist(), keys.chosen.tolist()
    glosses = _glosses(entry.text, keys)
    listed = {frozenset((pair.left.key, pair.right.key)) for pair in keys.found.pairs}
    label = margins(keys.chances).argmax(axis=1).tolist()
    couples = dict.fromkeys(glosses)
    for a, b in combinations(np.flatnonzero(keys.chosen).tolist(), 2):
        if label[a] == label[b] and (b, a) not in couples:
            couples[a, b] = None
    best = keys.chances.max(axis=1, initial=0).tolist()
    rivals: dict[int, float] = {}
    for a, b in couples:
        rivals[b] = max(rivals.get(b, 0.0), best[a])
    forms = _forms(keys, {key for couple in couples for key in couple})
    rows = []
    joins = lexicon.counts(both(names[a], names[b]) for a, b in couples)[:, 0].tolist()
    for (a, b), joined in zip(couples, joins, strict=True):
        row: list[float] = [*glosses.get((a, b), _NO_GLOSS), frozenset((names[a], names[b])) in listed]
        row += [*chances[a], *chances[b], label[a] == label[b], chosen[a], chosen[b]]
        row += _likeness(forms[a], forms[b], LABELS[label[a]])
        row += [joined, rivals[b] - best[a]]
        rows.append(row)
    table = np.array(list(couples), dtype=np.int64).reshape(-1, 2)
    return KeyPairs(table[:, 0], table[:, 1], np.array(rows, dtype=np.float32).reshape(len(table), COLUMNS))


def _glosses(text: str, keys: Keys) -> dict[tuple[int, int], tuple[int, int, int]]:
    """Pairs that a bracket joins: 2 where it opens between them, whether it closes behind, the length of the left."""
    of_span, chosen = keys.of_span.tolist(), keys.chosen.tolist()
    places = list(zip(keys.found.spans.start_at.tolist(), keys.found.spans.end_at.tolist(), strict=True))
    by_start: dict[int, list[int]] = {}
    for row, (start, _) in enumerate(places):
        by_start.setdefault(start, []).append(row)
    starts = sorted(by_start)
    following = {end: list(_following(text, starts, end)) for end in {end for _, end in places}}
    found: dict[tuple[int, int], tuple[int, int, int]] = {}
    for row, (begin, end) in enumerate(places):
        for start, opens in following[end]:
            for other in by_start[start]:
                a, b = of_span[row], of_span[other]
                if a != b and (chosen[a] or chosen[b]) and (a, b) not in found:
                    found[a, b] = opens, _CLOSES.match(text, places[other][1]) is not None, end - begin
    return found


def _following(text: str, starts: Sequence[int], end: int) -> Iterator[tuple[int, int]]:
    """Each start that a bracket or a mark joins to a name before it, with 2 where a bracket opens, else 1."""
    for start in starts[bisect_left(starts, end) : bisect_right(starts, end + _WIDEST)]:
        between = text[end:start]
        if _OPENS.match(between):
            yield start, 2
        elif _GOES_ON.match(between):
            yield start, 1


def _forms(keys: Keys, wanted: set[int]) -> dict[int, _Form]:
    forms: dict[int, _Form] = {}
    for index, surface in zip(keys.of_span.tolist(), keys.found.spans.surfaces, strict=True):
        if index in wanted and index not in forms:
            forms[index] = _form(keys.keys[index], surface)
    return forms


def _form(key: str, surface: str) -> _Form:
    return _Form(
        key,
        surface,
        "".join(_WORDS.findall(surface)).lower(),
        frozenset(surface.lower().split()),
        frozenset(key[i : i + 2] for i in range(len(key) - 1)),
        digits(key),
        bool(_HANGUL.search(key)),
        _SHAPES.index(shape(surface)),
    )


def _likeness(one: _Form, other: _Form, label: str) -> list[float]:
    known = known_names()
    names = known.names.get((label, one.key)), known.names.get((label, other.key))
    short, long_ = sorted((one.key, other.key), key=len)
    return [
        bool(names[0]) and names[0] == names[1],
        bool(names[0]) and bool(names[1]) and names[0] != names[1],
        _initials(one, other),
        _initials(other, one),
        long_ in (short + "s", short + "들"),
        short in long_,
        len(short) / max(1, len(long_)),
        _overlap(one.words, other.words),
        _overlap(one.grams, other.grams),
        one.digits == other.digits,
        one.hangul,
        other.hangul,
        len(one.key),
        len(other.key),
        one.shape,
        other.shape,
    ]


_SHAPES = ("hangul", "camel", "digit", "caps", "phrase", "hyphen", "capital", "lower")


@lru_cache(maxsize=20_000)
def _letters(surface: str) -> str:
    words = [word for run in _WORDS.findall(surface) for word in _CAPITALS.findall(run)]
    return "".join(word[0] for word in words if word not in _SMALL).lower()


def _initials(short: _Form, long_: _Form) -> float:
    """How well the letters of a short form are the first letters of the words of a long one, from 0 to 1."""
    form = short.run.removesuffix("s")
    if not 1 < len(form) < 12 or (" " not in long_.surface and "-" not in long_.surface):
        return 0
    letters = _letters(long_.surface)
    if form == letters:
        return 1
    return 0.8 if form[0] == letters[:1] and _in_order(form, long_.run) else 0


def _in_order(form: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in form)


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one and other else 0
