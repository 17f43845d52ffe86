"""What the user types."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import UsageError
from kg.search.candidates import index_query
from kg.search.query import LONGEST, parse_query


def test_operators_and_brackets_are_no_words() -> None:
    assert parse_query("GSM8K AND (").tokens == ("gsm8k",)


def test_stop_words_count_where_there_is_nothing_else() -> None:
    assert parse_query("the IT").tokens == ("the", "it")
    assert parse_query("the IT").is_common
    assert not parse_query("the model").is_common


@pytest.mark.parametrize("text", ["2401.09417v2", "https://arxiv.org/abs/2401.09417", "arxiv.org/pdf/2401.09417v1.pdf"])
def test_an_address_is_the_paper_it_leads_to(text: str) -> None:
    assert parse_query(text) == parse_query("2401.09417")


def test_a_word_with_accents_is_looked_for_without_them_too() -> None:
    assert parse_query("Müller").starts == (("müller", "muller"),)


def test_hangul_glued_to_latin_letters_is_a_word_of_its_own() -> None:
    query = parse_query("AI모델")
    assert (query.starts, query.parts) == ((("ai",),), ("모델",))


def test_hangul_in_parts_is_put_together_first() -> None:
    assert parse_query("\u1106\u1169\u1103\u1166\u11af").parts == ("모델",)


@pytest.mark.parametrize("text", ["", "  ", "()", "*", "\\", "\x00", "\udcff", "__", "🤗"])
def test_text_without_a_letter_or_digit_is_a_usage_error(text: str) -> None:
    with pytest.raises(UsageError, match="nothing to search for; give a letter or a digit"):
        parse_query(text)


def test_text_that_is_too_long_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="201 characters to search for; 200 are the most"):
        parse_query("a" * (LONGEST + 1))


def test_what_is_asked_of_the_index_holds_no_syntax_but_our_own_wildcards() -> None:
    asked = index_query(parse_query("v1.5 x:y 모델")).split(" ")
    assert {"v1\\.5*", "x\\:y*", "*모델*", "모델"} <= set(asked)


@given(st.text(max_size=LONGEST))
def test_any_text_is_words_or_a_usage_error(text: str) -> None:
    try:
        query = parse_query(text)
    except UsageError:
        return
    assert query.tokens
    assert query.starts or query.parts
    assert len(index_query(query).split(" ")) <= 1024
    index_query(query).encode()
