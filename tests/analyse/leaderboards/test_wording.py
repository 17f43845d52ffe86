"""The words around a number."""

import pytest

from kg.analyse.evidence import Part, Quote
from kg.analyse.leaderboards.compared import compared_only
from kg.analyse.leaderboards.losses import no_gain
from kg.analyse.leaderboards.spans import span_around
from kg.analyse.leaderboards.wording import Wording, wording


def quote(before: str, number: str, after: str) -> Quote:
    return Quote((Part(before, marked=False), Part(number, marked=True), Part(after, marked=False)), "", "")


def test_they_stand_one_space_apart_whatever_the_text_has() -> None:
    words = wording(quote("정확도는 \u3000 ", "85.2", "%\t 를  기록"))
    assert words == Wording("정확도는 ", "% 를 기록")


@pytest.mark.parametrize("many", [" ", "1,", "9", "% ", "10%에서 "])
def test_of_a_long_sentence_those_near_the_number_are_looked_at(many: str) -> None:
    words = wording(quote(many * 20_000, "85.2", many * 20_000))
    assert len(words.before) <= 300
    assert len(words.after) <= 300
    compared_only(words)  # all three take hours where they look at the whole
    no_gain(words, 85.2, higher_is_better=True)
    span_around(words, "85.2", is_delta=True)


def test_without_a_number_all_stand_before_it() -> None:
    assert wording(Quote((Part("아무 수도 없다", marked=False),), "", "")) == Wording("아무 수도 없다", "")
