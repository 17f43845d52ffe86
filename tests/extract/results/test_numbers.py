"""Numbers that may be results, their place and their unit."""

import pytest

from kg.extract.results.numbers import find_numbers
from tests.builders import entry


def numbers(text: str) -> list[tuple[float, str, str]]:
    held, _ = entry("2401.00001", text)
    return [(number.value, number.unit, number.found_by) for number in find_numbers(held)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("점수는 85.3%입니다.", [(85.3, "%", "unit")]),
        ("점수가 3.1%p 올랐습니다.", [(3.1, "pp", "unit")]),
        ("2.5배 빠릅니다.", [(2.5, "x", "unit")]),
        ("속도는 30 FPS입니다.", [(30.0, "FPS", "unit")]),
        ("메모리는 12GB입니다.", [(12.0, "GB", "unit")]),
        ("오차는 3mm로, 지연은 12ms로 줄었습니다.", [(3.0, "mm", "unit"), (12.0, "ms", "unit")]),
        ("점수는 1,234.5점입니다.", [(1234.5, "", "unit")]),
        ("오차는 3e-4입니다.", [(0.0003, "", "bare")]),
        ("거의 두 배 빠르고 세 배 작습니다.", [(2.0, "x", "word"), (3.0, "x", "word")]),
        ("60.1, 70.2%를 기록했습니다.", [(60.1, "%", "list"), (70.2, "%", "unit")]),
        ("10-20% 빠릅니다.", [(10.0, "%", "list"), (20.0, "%", "unit")]),
        ("1과 2를 썼습니다.", [(1.0, "", "bare"), (2.0, "", "bare")]),
    ],
)
def test_a_number_has_the_unit_behind_it_or_that_of_the_next_in_its_list(
    text: str, expected: list[tuple[float, str, str]]
) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize("text", ["F1과 Top5를 씁니다.", "2배치 크기가 아닙니다 v2.", "새 배를 탔습니다."])
def test_what_follows_a_letter_is_no_number_and_a_batch_no_unit(text: str) -> None:
    assert [number for number in numbers(text) if number[2] != "bare"] == []


def test_numbers_of_the_title_are_left_out() -> None:
    held, _ = entry("2401.00001", "이제 7% 낫습니다.", title="Winning by 99%")
    assert [number.value for number in find_numbers(held)] == [7.0]


def test_the_place_of_a_number_is_its_digits_and_the_place_of_its_unit_follows() -> None:
    held, _ = entry("2401.00001", "이제 4.5 %p 낫습니다.")
    number = find_numbers(held)[0]
    assert held.text[number.start_at : number.end_at] == "4.5"
    assert held.text[number.end_at : number.unit_end] == " %p"


def test_what_is_too_large_for_a_number_is_none() -> None:
    assert numbers(f"점수는 1e999와 {'9' * 400}점이고 3점입니다.") == [(3.0, "", "unit")]
