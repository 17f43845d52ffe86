"""Head nouns and cues around a name."""

import pytest

from kg.extract.context import Head, cue_after, head_after, head_before, in_one_list
from kg.model.facts import BENCHMARK, METHOD, METRIC, TASK

NAME = "Zorb"


@pytest.mark.parametrize(
    ("rest", "head"),
    [
        (" 데이터셋에서", Head(BENCHMARK, "direct")),
        (" 모델은", Head(METHOD, "direct")),
        ("(ZB) 벤치마크는", Head(BENCHMARK, "direct")),
        ("와 같은 어려운 벤치마크에서", Head(BENCHMARK, "listed")),
        ("라는 새로운 방법을", Head(METHOD, "named")),
        (" 점수가", Head(METRIC, "direct")),
        (" 작업에서", Head(TASK, "direct")),
        (" 모델링은", None),
        ("은 빠릅니다", None),
    ],
)
def test_the_head_noun_after_a_name(rest: str, head: Head | None) -> None:
    assert head_after(NAME + rest, len(NAME)) == head


def test_the_head_noun_before_a_name() -> None:
    assert head_before("벤치마크인 Zorb", 6) == Head(BENCHMARK, "before")
    assert head_before("그리고 Zorb", 4) is None


@pytest.mark.parametrize(
    ("rest", "cue"),
    [
        ("보다 빠릅니다", "compared"),
        (" 대비 두 배", "compared"),
        ("를 크게 능가", "beaten"),
        ("를 제안합니다", "proposed"),
        (" 모델을 소개합니다", "proposed"),
        ("를 사용하여", "used"),
        ("에서 평가", "on"),
        ("은 새로운", "topic"),
        (".", ""),
    ],
)
def test_the_cue_after_a_name(rest: str, cue: str) -> None:
    assert cue_after(NAME + rest, len(NAME)) == cue


@pytest.mark.parametrize(
    ("gap", "listed"), [(", ", True), (" 및 ", True), ("와 ", True), (" (B) 및 ", True), ("은 ", False)]
)
def test_names_side_by_side_are_one_list(gap: str, *, listed: bool) -> None:
    assert in_one_list(f"Zorb{gap}Klar", 4, 4 + len(gap)) is listed
