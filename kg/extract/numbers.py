"""The numbers of an entry that report a result."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.records import Number
from kg.extract.units import ABSOLUTE, GAINS, NO_RESULT_AFTER, NO_RESULT_BEFORE, UNITS
from kg.model.facts import METRIC, Entry, Occurrence, Sentence

_NUMBER = re.compile(
    r"(?<![A-Za-z0-9_.^$×])(?<![A-Za-z가-힣)][-–/])(?<!\d,)(?P<sign>[+-])?(?P<value>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?![\d^])(?!-[A-Za-z가-힣])"
)
# One group for each unit, in the order of the table.
_UNIT = re.compile("|".join(f"({pattern})" for _, pattern in UNITS))
_BARE_END = re.compile(r"(?:[을를로의이은는과와,)~.\s/]|으로|에서|에|입니다|까지|$|보다|점)")
_NO_RESULT_AFTER = re.compile(NO_RESULT_AFTER)
_NO_RESULT_BEFORE = re.compile(NO_RESULT_BEFORE)
_FROM = re.compile(
    r"(?:의\s\S+)?에서\s(?:최대\s|약\s|평균\s|무려\s|\S+\s)?[+-]?\d+(?:[.,]\d+)*\s?[^\s\d]{0,5}(?<!까지)로|\s?(?:→|->)\s?\d"
)
_LISTED = re.compile(
    r"\s?(?:,\s?(?:그리고\s|및\s)?|및\s|\s및\s|와\s|과\s|/|~|에서\s|\s?-\s?|–|,\s)(?:각각\s|최대\s)?[+-]?$"
)
_GAIN = re.compile(GAINS)
_ABSOLUTE = re.compile(ABSOLUTE)
_REACH_RIGHT = 26
_REACH_LEFT = 12
_METRIC_REACH = 30
_DELTA_UNITS = ("x", "pp")
# `85%로 향상` names the level that was reached.
_NEW_LEVEL = re.compile(r"\s?(?:로|으로|까지|이?라는)\s")
_IN_ONE_CLAUSE = re.compile(
    r"\s?(?:%p?|점|포인트|dB)?(?:,|와|과|\s및|의)(?:(?!했|였|았|었|으며|하며|하고|합니다)[^.;]){0,36}$"
)


def find_numbers(entry: Entry, occurrences: Sequence[Occurrence]) -> list[Number]:
    """Return the results' numbers in reading order; a number inside a name is none."""
    numbers: list[Number] = []
    for sentence in entry.sentences[1:]:
        mine = [o for o in occurrences if o.sentence == sentence.number]
        numbers += _numbers_of(sentence, mine)
    return numbers


def _numbers_of(sentence: Sentence, occurrences: Sequence[Occurrence]) -> list[Number]:
    numbers: list[Number] = []
    following: Number | None = None
    for match in reversed(list(_NUMBER.finditer(sentence.text))):
        if _inside_name(sentence, match, occurrences):
            continue
        number = _measured(sentence, match) or _listed(sentence, match, following)
        number = number or _bare(sentence, match, occurrences)
        following = _with_gain(sentence, number, following) if number else None
        if following and not _is_excluded(sentence.text, match, following):
            numbers.append(following)
    return numbers[::-1]


def _with_gain(sentence: Sentence, number: Number, following: Number | None) -> Number:
    """A number in one clause with the next one is a gain when that is: `A에서 1%, B에서 2% 향상`."""
    if following is None or number.is_delta or not following.is_delta or following.unit in _DELTA_UNITS:
        return number
    between = sentence.text[number.end_at - sentence.start_at : following.start_at - sentence.start_at]
    return replace(number, is_delta=_IN_ONE_CLAUSE.match(between) is not None)


def _inside_name(sentence: Sentence, match: re.Match[str], occurrences: Sequence[Occurrence]) -> bool:
    start = sentence.start_at + match.start("value")
    at = bisect_right(occurrences, start, key=lambda occurrence: occurrence.start_at) - 1
    return at >= 0 and occurrences[at].end_at > start


def _measured(sentence: Sentence, match: re.Match[str]) -> Number | None:
    """A number with a unit right after it."""
    unit = _UNIT.match(sentence.text, match.end())
    if unit is None or unit.lastindex is None:
        return None
    return _number(sentence, match, UNITS[unit.lastindex - 1][0], unit.end(), "unit")


def _listed(sentence: Sentence, match: re.Match[str], following: Number | None) -> Number | None:
    """A number in a list has the unit of the one that follows it."""
    if following is None or not _LISTED.match(sentence.text, match.end(), following.start_at - sentence.start_at):
        return None
    number = _number(sentence, match, following.unit, match.end(), "unit-of-list")
    return replace(number, is_delta=following.is_delta)


def _bare(sentence: Sentence, match: re.Match[str], occurrences: Sequence[Occurrence]) -> Number | None:
    """A number without a unit is a result where a metric stands close before it, or right after it."""
    if not _BARE_END.match(sentence.text, match.end()):
        return None
    start, end = sentence.start_at + match.start(), sentence.start_at + match.end()
    near = any(
        o.label == METRIC and (0 <= start - o.end_at <= _METRIC_REACH or 0 <= o.start_at - end <= 3)
        for o in occurrences
    )
    if not near or ("." not in match["value"] and len(match["value"]) < 2):
        return None
    return _number(sentence, match, "", match.end(), "bare-by-metric")


def _number(sentence: Sentence, match: re.Match[str], unit: str, unit_end: int, rule: str) -> Number:
    value = float(match["value"].replace(",", ""))
    is_delta = unit in _DELTA_UNITS or match["sign"] == "+" or _is_gain(sentence.text, unit_end)
    offset = sentence.start_at
    return Number(sentence.number, offset + match.start("value"), offset + match.end(), value, unit, is_delta, rule)


def _is_gain(text: str, end: int) -> bool:
    if _NEW_LEVEL.match(text, end):
        return False
    right = text[end : end + _REACH_RIGHT]
    gain, absolute = _GAIN.search(right), _ABSOLUTE.search(right)
    return gain is not None and (absolute is None or gain.start() < absolute.start())


def _is_excluded(text: str, match: re.Match[str], number: Number) -> bool:
    """Whether the number is the old value of a change, or a share or size of data."""
    unit = _UNIT.match(text, match.end())
    end = unit.end() if unit else match.end()
    if _FROM.match(text, end):
        return True
    if number.rule == "unit" and number.unit in ("%", "s", "min") and _NO_RESULT_AFTER.match(text, end):
        return True
    return _NO_RESULT_BEFORE.search(text, max(0, match.start() - _REACH_LEFT), match.start()) is not None
