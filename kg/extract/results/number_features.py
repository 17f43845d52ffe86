"""What is known about a number that may be a result, as an array and as words."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from math import inf, log10, nan

import numpy as np
from numpy.typing import NDArray

from kg.extract.results import number_cues as cues
from kg.extract.results.records import Number
from kg.extract.results.surroundings import Surroundings
from kg.model.facts import BENCHMARK, METHOD, METRIC, TASK, Occurrence, Sentence

_FOUND_BY = ("unit", "list", "word", "bare")
_LABELS = (METRIC, BENCHMARK, METHOD, TASK)
_REACH = 26
_SECTIONS = ("what's new", "technical details", "performance highlights")
NO_SECTION = len(_SECTIONS)


def number_rows(around: Surroundings) -> NDArray[np.float32]:
    """Return the features of the entry's numbers [n, d], NaN for what is missing."""
    rows = [
        [*_of_number(number), *_of_text(number, around), *_of_numbers(number, around), *_of_names(number, around)]
        for number in around.numbers
    ]
    return np.array(rows, dtype=np.float32)


def number_words(number: Number, around: Surroundings) -> list[str]:
    """Return what stands around a number, each form with its place."""
    sentence = around.entry.sentences[number.sentence]
    start, end = number.start_at - sentence.start_at, number.unit_end - sentence.start_at
    before, after = sentence.text[max(0, start - 40) : start], sentence.text[end : end + 50]
    words = [f"a{length}{after[:length]}" for length in (1, 2, 3, 4)]
    words += [f"b{length}{before[-length:]}" for length in (1, 2, 3, 4)]
    right, left = after.split(" ")[1:6], before.split(" ")[:-1][-4:]
    words += [f"r{place}{word[:2]}" for place, word in enumerate(right)]
    words += [f"R{word[:length]}" for word in right for length in (2, 3)]
    words += [f"l{place}{word[-2:]}" for place, word in enumerate(reversed(left))]
    words += [f"L{word[:2]}" for word in left]
    words += [
        f"u{number.unit_at}a{after[:2]}",
        f"u{number.unit_at}",
        f"u{number.unit_at}r{right[0][:2] if right else ''}",
    ]
    return words


def section_code(sentence: Sentence) -> int:
    """Return the place of the sentence's section in the usual order."""
    return _SECTIONS.index(sentence.section) if sentence.section in _SECTIONS else NO_SECTION


def _of_number(number: Number) -> Iterator[float]:
    yield number.unit_at
    yield _FOUND_BY.index(number.found_by)
    yield log10(number.value) if number.value > 0 else nan
    yield number.value == int(number.value)
    yield number.end_at - number.start_at
    yield 1900 <= number.value <= 2100 and number.value == int(number.value)
    yield 0 < number.value < 1


def _of_text(number: Number, around: Surroundings) -> Iterator[float]:
    sentence = around.entry.sentences[number.sentence]
    text, start, end = sentence.text, number.start_at - sentence.start_at, number.unit_end - sentence.start_at
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    yield ord(text[start - 1]) if start else 0
    yield ord(text[start - 2]) if start > 1 else 0
    yield ord(text[end]) if end < len(text) else 0
    yield cues.COUNTER.match(text, end) is not None
    yield cues.FROM.match(text, end) is not None
    yield cues.TO.search(before) is not None
    yield cues.LEVEL.match(text, end) is not None
    yield cues.SHARE_AFTER.match(text, end) is not None
    yield cues.SHARE_BEFORE.search(before) is not None
    about = cues.ABOUT_BEFORE.search(before)
    yield ord(about[1][0]) if about else nan
    yield cues.OVER_BEFORE.search(before) is not None
    yield _where(cues.GAIN.search(after))
    yield _where(cues.ABSOLUTE.search(after))
    yield _where(cues.CLAUSE_BREAK.search(text, end))
    yield text.count("(", 0, start) - text.count(")", 0, start)
    yield section_code(sentence)
    yield number.sentence
    yield len(around.entry.sentences) - number.sentence
    yield start / len(text)


def _where(match: "re.Match[str] | None") -> float:
    return match.start() if match else nan


def _of_numbers(number: Number, around: Surroundings) -> Iterator[float]:
    numbers = around.numbers_in[number.sentence]
    at = numbers.index(number)
    row = around.rows[number.start_at]
    yield len(numbers)
    yield len(around.numbers)
    yield len(row)
    yield row.index(number)
    for other in (at - 1, at + 1):
        neighbour = numbers[other] if 0 <= other < len(numbers) else None
        yield abs(neighbour.start_at - number.start_at) if neighbour else nan
        yield neighbour.unit_at if neighbour else nan
        yield _ratio(number, neighbour)
        yield _FOUND_BY.index(neighbour.found_by) if neighbour else nan


def _ratio(number: Number, neighbour: Number | None) -> float:
    if neighbour is None or not neighbour.value or not number.value:
        return nan
    ratio = number.value / neighbour.value
    return log10(ratio) if 0 < ratio < inf else nan


def _of_names(number: Number, around: Surroundings) -> Iterator[float]:
    mine = around.by_sentence.get(number.sentence, [])
    at = bisect_right(mine, number.start_at, key=lambda o: o.start_at) - 1
    holder = mine[at] if at >= 0 and mine[at].end_at > number.start_at else None
    yield _LABELS.index(holder.label) if holder else nan
    yield number.start_at - holder.start_at if holder else nan
    yield holder.confidence if holder else nan
    for label in _LABELS:
        yield from _nearest(number, [o for o in mine if o.label == label and o is not holder])
        yield len(around.entities[label])


def _nearest(number: Number, names: Sequence[Occurrence]) -> Iterator[float]:
    left = [o for o in names if o.end_at <= number.start_at]
    right = [o for o in names if o.start_at >= number.end_at]
    yield number.start_at - left[-1].end_at if left else nan
    yield left[-1].confidence if left else nan
    yield right[0].start_at - number.unit_end if right else nan
    yield right[0].confidence if right else nan
    yield len(names)
