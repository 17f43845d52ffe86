"""Text and numbers as people read them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.report.text import number, plain, separator


@given(st.text(st.characters()))
def test_what_cannot_be_seen_is_taken_out(text: str) -> None:
    shown = plain(text)
    assert not [c for c in shown if unicodedata.category(c) in ("Cc", "Cf", "Cs")]
    assert "\n" not in shown
    assert shown.encode().decode() == shown


def test_white_space_at_the_ends_stays_as_one_space() -> None:
    assert plain(" of\n two\t\twords ") == " of two words "


@pytest.mark.parametrize(
    ("value", "digits", "error", "shown"),
    [
        (1234, 0, 0.0, "1,234"),
        (1234.567, 1, 0.0, "1,234.6"),
        (0.5, 2, 0.25, "0.50 ± 0.25"),
        (1200, 0, 34.5, "1,200 ± 34"),
        (-3, 0, 0.0, "-3"),
    ],
)
def test_numbers_have_their_digits_and_their_error(value: float, digits: int, error: float, shown: str) -> None:
    assert number(value, digits, error) == shown


def test_a_list_of_texts_with_commas_is_parted_by_semicolons() -> None:
    assert separator(["Ann Lee", "Bo Kim"]) == ", "
    assert separator(["Ann Lee, 2023-12", "Bo Kim"]) == "; "
