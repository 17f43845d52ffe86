"""Which numbers are results."""

import pytest

from kg.extract.numbers import find_numbers
from tests.extract.rendering import entry


def numbers(text: str) -> list[tuple[float, str, bool]]:
    return [(n.value, n.unit, n.is_delta) for n in find_numbers(entry("A study\n" + text), ())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("점수는 85.3%입니다.", [(85.3, "%", False)]),
        ("점수가 4.2% 향상되었습니다.", [(4.2, "%", True)]),
        ("점수가 85%로 향상되었습니다.", [(85.0, "%", False)]),
        ("점수가 3.1%p 올랐습니다.", [(3.1, "pp", True)]),
        ("2.5배 빠릅니다.", [(2.5, "x", True)]),
        ("속도는 30 FPS입니다.", [(30.0, "FPS", False)]),
        ("점수는 1,234.5점입니다.", [(1234.5, "", False)]),
        ("+8.1%를 얻었습니다.", [(8.1, "%", True)]),
        ("10-20% 빠릅니다.", [(10.0, "%", True), (20.0, "%", True)]),
        ("60.1, 70.2%를 기록했습니다.", [(60.1, "%", False), (70.2, "%", False)]),
        ("A에서 1.5%, B에서 2.5%의 향상을 보였습니다.", [(1.5, "%", True), (2.5, "%", True)]),
        ("40.5%에서 51.8%로 올랐습니다.", [(51.8, "%", False)]),
    ],
)
def test_a_number_with_its_unit_and_whether_it_is_a_gain(text: str, expected: list[tuple[float, str, bool]]) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "3개의 단계",
        "2024년 5월",
        "7B 모델",
        "GPT-9.5보다",
        "256x256 영상",
        "300만 장",
        "10%의 데이터",
        "상위 5%의 답",
        "F1과 Top5",
    ],
)
def test_counters_sizes_names_and_shares_are_no_results(text: str) -> None:
    assert numbers(text) == []
