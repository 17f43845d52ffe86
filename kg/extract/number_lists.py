"""Lists of numbers that go in step with lists of names: `A와 B에서 각각 1%와 2%`."""

import re
from collections.abc import Sequence

from kg.extract.context import in_one_list
from kg.extract.records import Number
from kg.model.facts import BENCHMARK, METRIC, Occurrence

_STEP = re.compile(
    r"\s?(?:%p?|점|배|포인트|dB)?(?:\s?,\s?|와\s|과\s|\s?및\s|,\s그리고\s|\s?/\s?)(?:각각\s|최대\s)?[+-]?$"
)


def in_step(text: str, number: Number, numbers: Sequence[Number], mine: Sequence[Occurrence]) -> dict[str, str]:
    """Return the benchmark and the metric at the number's place in the last list of as many names before it."""
    row = _row_of(text, number, [other for other in numbers if other.sentence == number.sentence])
    if len(row) < 2:
        return {}
    filled = {}
    for label in (BENCHMARK, METRIC):
        names = [o for o in mine if o.label == label and o.end_at <= row[0].start_at]
        last = _last_list(text, names)
        if len(last) == len(row):
            filled[label] = last[row.index(number)].entity
    return filled


def _row_of(text: str, number: Number, numbers: Sequence[Number]) -> list[Number]:
    rows: list[list[Number]] = []
    for other in numbers:
        if rows and _STEP.match(text[rows[-1][-1].end_at : other.start_at]):
            rows[-1].append(other)
        else:
            rows.append([other])
    return next((row for row in rows if number in row), [])


def _last_list(text: str, names: Sequence[Occurrence]) -> list[Occurrence]:
    last: list[Occurrence] = []
    for name in reversed(names):
        if last and not in_one_list(text, name.end_at, last[0].start_at):
            break
        last.insert(0, name)
    return last
