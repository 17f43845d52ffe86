"""Rows of numbers that go in step with rows of names: `A와 B에서 각각 1%와 2%`."""

import re
from collections.abc import Sequence

from kg.extract.context import in_one_list
from kg.extract.results.records import Number
from kg.extract.results.surroundings import Surroundings
from kg.model.facts import Occurrence

_STEP = re.compile(r"(?:\s?,\s?|와\s|과\s|\s?및\s|,\s그리고\s|\s?/\s?)(?:각각\s|최대\s|약\s)?[+-]?$")


def rows_of(around: Surroundings, number: Number) -> list[Number]:
    """Return the row of numbers that a number stands in, alone where it stands in none."""
    text, row = around.entry.text, [number]
    numbers = around.numbers_in[number.sentence]
    at = numbers.index(number)
    for other in numbers[at + 1 :]:
        if not _STEP.match(text[row[-1].unit_end : other.start_at]):
            break
        row.append(other)
    for other in reversed(numbers[:at]):
        if not _STEP.match(text[other.unit_end : row[0].start_at]):
            break
        row.insert(0, other)
    return row


def list_before(text: str, names: Sequence[Occurrence], start: int) -> list[Occurrence]:
    """Return the last list of names that ends before a place."""
    last: list[Occurrence] = []
    for name in reversed(names):
        if name.end_at > start:
            continue
        if last and not in_one_list(text, name.end_at, last[0].start_at):
            break
        last.insert(0, name)
    return last


def list_after(text: str, names: Sequence[Occurrence], end: int) -> list[Occurrence]:
    """Return the first list of names that begins after a place."""
    first: list[Occurrence] = []
    for name in names:
        if name.start_at < end:
            continue
        if first and not in_one_list(text, first[-1].end_at, name.start_at):
            break
        first.append(name)
    return first
