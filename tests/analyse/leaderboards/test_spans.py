"""Ranges around a number."""

import pytest

from kg.analyse.leaderboards.spans import span_around
from kg.analyse.leaderboards.wording import Wording


def span(text: str, *, is_delta: bool) -> tuple[float, float] | None:
    """Of a text whose number stands in brackets."""
    before, _, rest = text.partition("[")
    number, _, after = rest.partition("]")
    return span_around(Wording(before, after), number, is_delta=is_delta)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15-[23]배 빠른", (15, 23)),
        ("[15]-23배 빠른", (15, 23)),
        ("[0]~22 %", (0, 22)),
        ("[1.5]배에서 2.5배 향상", (1.5, 2.5)),
        ("4에서 [8]배 적은", (4, 8)),
        ("45%에서 [50]%까지", (45, 50)),
    ],
)
def test_both_ends_of_a_range_of_gains(text: str, expected: tuple[float, float]) -> None:
    assert span(text, is_delta=True) == expected


@pytest.mark.parametrize("text", ["GPT-[4]", "pass@10에서 [39.9]%", "30%에서 [50]%로", "3.8-[3.6]", "[5]배, 7배"])
def test_changes_names_and_lists_are_no_ranges(text: str) -> None:
    assert span(text, is_delta=True) is None


def test_a_score_that_rose_to_another_is_no_range_but_what_is_called_one_is() -> None:
    assert span("20%에서 [40]%까지 올랐다", is_delta=False) is None
    assert span("5%에서 [35]%의 범위", is_delta=False) == (5, 35)
