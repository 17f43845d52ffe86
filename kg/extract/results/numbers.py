"""The numbers of an entry that may report a result, each with its unit: nearly all numbers outside the title."""

import re
from math import isfinite

from kg.extract.results.records import Number
from kg.extract.results.units import BARE, NUMERALS, UNIT, UNITS
from kg.model.facts import Entry, Sentence

# Most characters begin no number: they are passed over before anything else is tried.
_NUMBER = re.compile(
    rf"(?=[\d{''.join(word[0] for word in NUMERALS)}])(?:"
    r"(?<![A-Za-z0-9.])(?P<value>(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:e-?\d+)?)"
    rf"|(?<![가-힣])(?P<word>{'|'.join(NUMERALS)})(?=\s?배(?![가-힣]{{0,1}}열|치|경|포)))"
)
_LISTED = re.compile(
    r"\s?(?:,\s?(?:그리고\s|및\s)?|및\s|\s및\s|와\s|과\s|/|~|∼|에서\s|\s?[-–]\s?|,\s)(?:각각\s|최대\s|약\s)?[+-]?$"
)


def find_numbers(entry: Entry) -> list[Number]:
    """Return the numbers in reading order; one in a list has the unit of the one that follows it."""
    return [number for sentence in entry.sentences[1:] for number in _numbers_of(sentence)]


def _numbers_of(sentence: Sentence) -> list[Number]:
    numbers: list[Number] = []
    for match in reversed(list(_NUMBER.finditer(sentence.text))):
        number = _number(sentence, match, numbers[-1] if numbers else None)
        if isfinite(number.value):  # `1e999`, or hundreds of digits, are no result
            numbers.append(number)
    return numbers[::-1]


def _number(sentence: Sentence, match: re.Match[str], following: Number | None) -> Number:
    offset, end = sentence.start_at, match.end()
    value = NUMERALS[match["word"]] if match["word"] else float(match["value"].replace(",", ""))
    unit = UNIT.match(sentence.text, end)
    unit_at, unit_end, found_by = BARE, end, "bare"
    if unit and unit.lastindex:
        unit_at, unit_end, found_by = unit.lastindex - 1, unit.end(), "word" if match["word"] else "unit"
    elif following and _LISTED.match(sentence.text[end : following.start_at - offset]):
        unit_at, found_by = following.unit_at, "bare" if following.found_by == "bare" else "list"
    name = UNITS[unit_at][0] if unit_at < BARE else ""
    start_at, end_at = offset + match.start(), offset + end
    return Number(sentence.number, start_at, end_at, offset + unit_end, value, unit_at, name, found_by)
