"""Rows of numbers, and the lists of names that they go in step with."""

from kg.extract.results.numbers import find_numbers
from kg.extract.results.rows import list_after, list_before
from kg.extract.results.surroundings import Surroundings, surround
from tests.builders import entry


def around(text: str) -> Surroundings:
    held, extraction = entry("2401.00001", text)
    return surround(held, find_numbers(held), extraction.occurrences)


def test_numbers_side_by_side_are_a_row_and_one_apart_is_alone() -> None:
    found = around("각각 61.5%, 70.2% 및 80%를 얻었고, 속도는 3배입니다.")
    rows = [[number.value for number in found.rows[number.start_at]] for number in found.numbers]
    assert rows == [[61.5, 70.2, 80.0]] * 3 + [[3.0]]


def test_the_list_before_a_number_ends_where_no_list_goes_on() -> None:
    found = around("{A|compares}는 {B|compares}, {C|compares}와 {D|compares}보다 12% 낫습니다.")
    names = found.by_sentence[1]
    assert [name.entity for name in list_before(found.entry.text, names, found.numbers[0].start_at)] == ["B", "C", "D"]


def test_the_list_behind_a_number_begins_with_the_first_name() -> None:
    found = around("12% 및 13%를 {A|evaluates_on}와 {B|evaluates_on}에서 얻었고 {C|evaluates_on}도 봅니다.")
    names = found.by_sentence[1]
    assert [name.entity for name in list_after(found.entry.text, names, found.numbers[1].end_at)] == ["A", "B"]
