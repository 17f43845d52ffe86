"""Keys of concepts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model.keys import digits, key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("GPT-4", "gpt 4"),
        ("LLaMA_2", "Llama 2"),
        ("ImageNet‑1K", "imagenet1k"),
        ("ＦＩＤ", "FID"),
        ("객체 탐지", "객체탐지"),
        ("e\u0301tude", "Étude"),
        ("Straße", "STRASSE"),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(("one", "other"), [("GPT-4", "GPT-3"), ("VQA", "VQAv2"), ("Grounding", "Grounding+")])
def test_digits_and_plus_are_kept(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_digits_are_the_numbers_of_a_name_in_order() -> None:
    assert digits("Llama 2 70B") == ("2", "70")
    assert digits("x²") == ("2",)
    assert digits("Vim") == ()


@given(st.text())
def test_the_key_of_a_key_is_the_key(text: str) -> None:
    assert key(key(text)) == key(text)


@pytest.mark.parametrize("text", ["e-\u0301", "ᄀ ᅡ", "ǰ", "ΐ-ΐ", "ſ\u0307"])
def test_what_composes_anew_without_a_hyphen_has_one_key(text: str) -> None:
    assert key(key(text)) == key(text)
