"""Numbers that are only there to compare with, and people's."""

import pytest

from kg.analyse.leaderboards.compared import compared_only, is_system, of_people
from kg.analyse.leaderboards.wording import Wording


def words(text: str) -> Wording:
    """Of a text whose number stands in brackets."""
    before, _, rest = text.partition("[")
    return Wording(before, rest.partition("]")[2])


@pytest.mark.parametrize(
    "text",
    [
        "60 대 [50]",
        "60 vs. [50]",
        "종전 기록인 오류 [7]을 5로 줄였다",
        "[40]% 대비 더 높다",
        "0.3 ([0.6]과 비교)",
        "[20]%에서 80%로",
        "[12]%였던 이전 방법을",
        "무작위 추측 [50]%",
        "the baseline of [40]%",
    ],
)
def test_words_that_make_a_number_anothers(text: str) -> None:
    assert compared_only(words(text))


@pytest.mark.parametrize(
    "text",
    [
        "60을 [70]으로 개선",
        "이전 것보다 나은 점수([90]%)",
        "기존 점수를 [24]%로",
        "에이전트가 [32]%",
        "최고 기록 [2]",
    ],
)  # fmt: skip
def test_words_that_do_not(text: str) -> None:
    assert not compared_only(words(text))


@pytest.mark.parametrize(
    "text",
    ["인간은 [70]%쯤", "전문가들조차 80%의 점수(나중에는 [60]%)", "human experts reach [65]%"],
)
def test_what_people_reached(text: str) -> None:
    assert of_people(words(text))


@pytest.mark.parametrize(
    "text", ["사람은 90%인 반면 Vim은 [10]%", "전문가의 70 점수에 비해 [30]", "Human Eval에서 [90]%"]
)
def test_what_systems_reached_beside_people(text: str) -> None:
    assert not of_people(words(text))


def test_people_and_baselines_are_no_systems() -> None:
    assert [is_system(name) for name in ("Human experts", "인간", "Baseline", "HumanNeRF", "GPT-4")] == [
        False, False, False, True, True
    ]  # fmt: skip
    assert not any(map(is_system, ("기존 최고 기록", "이전 방법들", "previous SOTA", "전문가 평균")))


@pytest.mark.parametrize(
    "name", ["Expert Choice", "Prior-Depth", "Human-GPT", "Human101", "전문가 캐싱", "랜덤 프로젝션"]
)
def test_methods_whose_names_begin_like_people_or_baselines_are_systems(name: str) -> None:
    assert is_system(name)
