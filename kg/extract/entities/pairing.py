"""Pairs of keys of an entry that may name one thing, and what speaks for each."""

import re
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


def key_pairs(entry: Entry, keys: Keys, lexicon: Lexicon) -> KeyPairs:
    """Return the pairs of which at least one key is a name: those of a gloss, and any two names of one label.

    `lexicon` tells how many annotated entries join two keys.
    """
    chances, chosen, names = keys.chances, keys.chosen, keys.keys
    glosses = _glosses(entry.text, keys)
    surfaces = {
        index: keys.found.spans.surfaces[row] for row, index in reversed(list(enumerate(keys.of_span.tolist())))
    }
    listed = {frozenset((pair.left.key, pair.right.key)) for pair in keys.found.pairs}
    label = margins(chances).argmax(axis=1).tolist()
    couples = dict.fromkeys(glosses)
    for a, b in combinations(np.flatnonzero(chosen).tolist(), 2):
        if label[a] == label[b] and (b, a) not in couples:
            couples[a, b] = None
    best = chances.max(axis=1, initial=0).tolist()
    rivals: dict[int, float] = {}
    for a, b in couples:
        rivals[b] = max(rivals.get(b, 0.0), best[a])
    rows = []
    joins = lexicon.counts(both(names[a], names[b]) for a, b in couples)[:, 0].tolist()
    for (a, b), joined in zip(couples, joins, strict=True):
        row: list[float] = [*glosses.get((a, b), _NO_GLOSS), frozenset((names[a], names[b])) in listed]
        row += [*chances[a], *chances[b], label[a] == label[b], chosen[a], chosen[b]]
        row += _likeness(names[a], names[b], surfaces[a], surfaces[b], LABELS[label[a]])
        row += [joined, rivals[b] - best[a]]
        rows.append(row)
    table = np.array(list(couples), dtype=np.int64).reshape(-1, 2)
    return KeyPairs(table[:, 0], table[:, 1], np.array(rows, dtype=np.float32).reshape(len(table), COLUMNS))


def _glosses(text: str, keys: Keys) -> dict[tuple[int, int], tuple[int, int, int]]:
    """Pairs that a bracket joins: 2 where it opens between them, whether it closes behind, the length of the left."""
    spans, of_span, chosen = keys.found.spans, keys.of_span, keys.chosen
    by_start: dict[int, list[int]] = {}
    for row, start in enumerate(spans.start_at.tolist()):
        by_start.setdefault(start, []).append(row)
    starts = sorted(by_start)
    found: dict[tuple[int, int], tuple[int, int, int]] = {}
    for row, end in enumerate(spans.end_at.tolist()):
        for start in starts[int(np.searchsorted(starts, end)) :]:
            if start - end > _WIDEST:
                break
            between = text[end:start]
            opens = _OPENS.match(between)
            if not opens and not _GOES_ON.match(between):
                continue
            for other in by_start[start]:
                a, b = int(of_span[row]), int(of_span[other])
                if a == b or not (chosen[a] or chosen[b]):
                    continue
                closes = _CLOSES.match(text, int(spans.end_at[other])) is not None
                found.setdefault((a, b), (2 if opens else 1, closes, end - int(spans.start_at[row])))
    return found


def _likeness(one: str, other: str, first: str, second: str, label: str) -> list[float]:
    known = known_names()
    names = known.names.get((label, one)), known.names.get((label, other))
    short, long_ = sorted((one, other), key=len)
    return [
        bool(names[0]) and names[0] == names[1],
        bool(names[0]) and bool(names[1]) and names[0] != names[1],
        _initials(first, second),
        _initials(second, first),
        long_ in (short + "s", short + "들"),
        short in long_,
        len(short) / max(1, len(long_)),
        _overlap(first, second),
        _grams(one, other),
        digits(one) == digits(other),
        bool(_HANGUL.search(one)),
        bool(_HANGUL.search(other)),
        len(one),
        len(other),
        _SHAPES.index(shape(first)),
        _SHAPES.index(shape(second)),
    ]


_SHAPES = ("hangul", "camel", "digit", "caps", "phrase", "hyphen", "capital", "lower")


@lru_cache(maxsize=20_000)
def _letters(surface: str) -> str:
    words = [word for run in _WORDS.findall(surface) for word in _CAPITALS.findall(run)]
    return "".join(word[0] for word in words if word not in _SMALL).lower()


def _initials(short: str, long_: str) -> float:
    """How well the letters of a short form are the first letters of the words of a long one, from 0 to 1."""
    form = "".join(_WORDS.findall(short)).lower().removesuffix("s")
    if not 1 < len(form) < 12 or (" " not in long_ and "-" not in long_):
        return 0
    letters = _letters(long_)
    if form == letters:
        return 1
    return 0.8 if _in_order(form, "".join(_WORDS.findall(long_)).lower()) and form[0] == letters[:1] else 0


def _in_order(form: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in form)


def _overlap(first: str, second: str) -> float:
    one, other = set(first.lower().split()), set(second.lower().split())
    return len(one & other) / len(one | other) if one and other else 0


def _grams(one: str, other: str) -> float:
    a, b = ({form[i : i + 2] for i in range(len(form) - 1)} for form in (one, other))
    return len(a & b) / len(a | b) if a and b else 0
