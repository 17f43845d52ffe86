"""Scores that are better than the first of a board and stand unranked or beside it."""

import pytest

from kg.analyse.leaderboards import better_unranked, leaderboards, reported_results
from tests.builders import derive, digest, entry

NAMED = (
    "{Vim|proposes} and {Zed|proposes} on {Foo-Set|evaluates_on} in {accuracy|measures} and "
    "{zero-shot accuracy|measures}."
)


def rivals(*said: str) -> list[tuple[float, str]]:
    """What is better than the best of the board of the first score, each of a paper of its own, and why it is apart."""
    read = [entry(str(number), NAMED, one) for number, one in enumerate(said)]
    graph = derive([digest("2024-01-01", *read)])
    boards = leaderboards(graph, reported_results(graph))
    board = next(one for one in boards if one.best and one.best.paper == "0")
    return [(one.result.value, one.why) for one in better_unranked(graph, boards).get(board.key, ())]


SURE = "Vim has {50|states %|Vim|Foo-Set|accuracy}%."


def test_a_doubtful_score_of_the_board_is_named_where_it_is_better() -> None:
    doubtful = "It has 90 vs. {70|states %|Zed|Foo-Set|accuracy}%."
    assert rivals(SURE, doubtful) == [(70, "doubtful: the second of two that are compared")]
    assert rivals(SURE, doubtful.replace("70", "40")) == []


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("Zed has {60|states %|Zed|Foo-Set}%.", "its metric is not stated"),
        ("Zed has {0.6|states|Zed|Foo-Set|accuracy}.", "in another unit"),
        ("Zed has {60|states|Zed|Foo-Set|accuracy}.", "in another unit"),
        ("Zed has {60|states %|Zed|Foo-Set|zero-shot accuracy}%.", "in a near metric"),
    ],
)
def test_a_better_score_on_a_board_beside_it_is_named(said: str, why: str) -> None:
    assert [held for _, held in rivals(SURE, said)] == [why]


@pytest.mark.parametrize(
    "said",
    ["Zed has {40|states %|Zed|Foo-Set}%.", "Zed has {0.4|states|Zed|Foo-Set|accuracy}.",
     "Zed has {90|states dB|Zed|Foo-Set|accuracy}dB.", "사람은 평균 {90|states %|Zed|Foo-Set|accuracy}%."],
)  # fmt: skip
def test_what_is_worse_or_in_no_comparable_unit_or_of_people_is_not(said: str) -> None:
    assert rivals(SURE, said) == []
