"""The tokenizer."""

import pytest
from spacy.vocab import Vocab

from kg.extract.tokens import build_tokenizer

TOKENIZER = build_tokenizer(Vocab())


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("ZorbNet에서", ["ZorbNet", "에서"]),
        ("정확도(accuracy)를", ["정확도", "(", "accuracy", ")", "를"]),
        ("GSM8K 85%", ["GSM8K", "85", "%"]),
        ("", []),
    ],
)
def test_a_token_ends_at_a_change_of_script_and_at_punctuation(text: str, tokens: list[str]) -> None:
    assert [token.text for token in TOKENIZER(text)] == tokens


def test_no_character_is_lost() -> None:
    text = "긴 이름(Long Form; LF)은  ‘ZorbNet’보다 2.5배 빠릅니다.\n끝"
    assert TOKENIZER(text).text == text
