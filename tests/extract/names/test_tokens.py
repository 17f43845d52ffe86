"""Tokens as arrays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.names.boundaries import end_features, ends_of, start_features
from kg.extract.names.tokens import PAD, cuts, kind_of, shape_of, tokens_of
from kg.extract.pipeline import new_pipeline
from tests.extract.rendering import entry

NLP = new_pipeline()


@pytest.mark.parametrize(
    ("word", "cut"),
    [("정확도를", (0, 1)), ("모델에서는", (0, 1, 3)), ("ZorbNet", (0,)), ("는", (0,)), ("점수", (0,))],
)
def test_a_particle_may_be_cut_from_the_end_of_a_korean_word(word: str, cut: tuple[int, ...]) -> None:
    assert cuts(word) == cut


@pytest.mark.parametrize(
    ("word", "kind", "shape"),
    [("ZorbNet", "L", "AaaAaa"), ("GSM8K", "M", "AA0A"), ("2024", "D", "00"), ("정확도", "H", "가가"), ("(", "P", "(")],
)
def test_a_word_has_a_kind_and_a_shape(word: str, kind: str, shape: str) -> None:
    assert (kind_of(word), shape_of(word)) == (kind, shape)


@given(st.text(st.sampled_from("ZorbNet 모델에서는 1.5% ()\n,:-é½İ한"), max_size=60))
def test_every_end_is_a_place_behind_some_of_a_word(text: str) -> None:
    doc = NLP.make_doc("A title\n" + text)
    doc._.entry = entry(doc.text)
    tokens = tokens_of(doc)
    ends = ends_of(tokens)
    assert start_features(tokens).shape[0] == len(tokens.words) - 2 * PAD
    assert end_features(tokens, ends).shape[0] == len(ends.token)
    for token, cut in zip(ends.token.tolist(), ends.cut.tolist(), strict=True):
        start, end = int(tokens.start_at[token]), int(tokens.end_at[token])
        assert doc.text[start:end] == tokens.words[token]
        assert start < end - cut
