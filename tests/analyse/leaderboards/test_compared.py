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
        "66.5 대 [65.9]",
        "66.5 vs. [65.9]",
        "이전 기록인 FID [2.41]을 1.81로 개선",
        "[50.0]% 대비 10.2% 증가",
        "0.228 ([0.514]와 비교)",
        "[75.4]%에서 88.7%로",
        "[11.21]%였던 기존 시스템의 성능을",
        "랜덤 추측 기준선인 [25]%",
        "the baseline of [40]%",
    ],
)
def test_words_that_make_a_number_anothers(text: str) -> None:
    assert compared_only(words(text))


@pytest.mark.parametrize(
    "text",
    [
        "66.5를 [70.1]로 개선",
        "이전 모델보다 우수한 정확도([96]%)",
        "기존 시스템의 성능을 [23.85]%로",
        "에이전트는 [32.4]%",
        "최고 기록 [1.73]을 달성",
    ],
)  # fmt: skip
def test_words_that_do_not(text: str) -> None:
    assert not compared_only(words(text))


@pytest.mark.parametrize(
    "text",
    ["인간은 [72.36]% 이상", "전문가들조차 실수를 감안하면 74%의 정확도(실제는 [65]%)", "human experts reach [65]%"],
)
def test_what_people_reached(text: str) -> None:
    assert of_people(words(text))


@pytest.mark.parametrize(
    "text", ["인간은 92%인 반면 GPT-4는 [15]%", "전문가의 76.5 정확도에 비해 [33.25]", "Human Eval에서 [90.9]%"]
)
def test_what_systems_reached_beside_people(text: str) -> None:
    assert not of_people(words(text))


def test_people_and_baselines_are_no_systems() -> None:
    assert [is_system(name) for name in ("Human experts", "인간", "Baseline", "HumanNeRF", "GPT-4")] == [
        False, False, False, True, True
    ]  # fmt: skip
