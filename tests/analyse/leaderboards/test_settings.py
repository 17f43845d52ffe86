"""The setting that the words around a number tell."""

import pytest

from kg.analyse.leaderboards.settings import settings_of
from kg.analyse.leaderboards.wording import Wording


def told(text: str) -> tuple[str, ...]:
    """Of a text whose number stands in brackets."""
    before, _, after = text.partition("[")
    return settings_of(Wording(before, after.partition("]")[2]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("256번 시도한 것 가운데 [97]%", "best of 256"),
        ("best-of-16 sampling reaches [97.7]%", "best of 16"),
        ("다수결로 [88]%", "majority vote"),
        ("제로 샷 설정에서 [40]%", "0-shot"),
        ("5-shot 정확도 [40]%", "5-shot"),
        ("4샷 정확도 [40]%", "4-shot"),
        ("few-shot으로 [40]%, zero-shot으로 [30]%", "few-shot"),
        ("LVIS의 희귀 클래스에서 [63.3] AP", "rare classes"),
        ("on rare classes [63.3] AP", "rare classes"),
        ("57개 과제 중 3개로 [97]%", "3 of 57"),
        ("3 of 57 tasks give [97]%", "3 of 57"),
        ("일부 과제에서 [97]%", "a part"),
        ("pass@10에서 [63.3]", "pass@10"),
        ("[63.3] pass@1", "pass@1"),
        ("MATH 레벨-5에서 [63.3]", "level 5"),
        ("[4.50] (classifier-free guidance 없이)", "no guidance"),
        ("512×512 해상도에서 [4.50]", "512x512"),
        ("테스트 세트에서 20%에서 [30]%로", "test split"),
    ],
)
def test_words_near_the_number_tell_its_setting(text: str, expected: str) -> None:
    assert told(text) == (expected,)


def test_the_last_setting_before_the_number_counts() -> None:
    assert told("few-shot은 60%, zero-shot은 [50]%") == ("0-shot",)


def test_parentheses_of_another_number_and_what_is_done_without_are_no_setting() -> None:
    assert told("4.5 (classifier-free guidance 없이)와 [1.7]") == ()
    assert told("[80]% (다수결이면 79%)") == ()
    assert told("앙상블이나 도구 없이 [86]%") == ()


def test_a_split_is_of_the_next_number_alone() -> None:
    assert told("A의 검증 셋에서 57%, B에서 [69]%") == ()


def test_every_pattern_has_a_hint_of_its_family_in_what_it_fits() -> None:
    texts = ["majority of 8: maj@8", "self-consistency", "자기 일관성", "with guidance", "MCTS", "트리 탐색", "W4A4"]
    texts += ["4비트", "contaminated", "오염 후", "AP_novel", "base class", "하위 집합", "validation set", "dev set"]
    assert [text for text in texts if not told(f"{text} [5]")] == []
