"""The role of each occurrence."""

import pytest

from tests.extract.rendering import extract


def roles(text: str) -> list[tuple[str, str]]:
    return [(occurrence.surface, occurrence.role) for occurrence in extract(text)[1].occurrences]


def test_an_occurrence_without_a_cue_inherits_the_role_with_less_confidence() -> None:
    first, second = (o for o in extract("A study\nKlarGAN보다 빠릅니다. KlarGAN, 그것뿐.")[1].occurrences)
    assert first.role == second.role == "compares"
    assert second.confidence <= first.confidence


def test_a_cue_does_not_make_the_role_of_its_entity_stronger() -> None:
    assert ("ZorbNet", "compares") in roles("ZorbNet: Mixing\n이 방법은 ZorbNet보다 빠릅니다. ZorbNet을 소개합니다.")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("ZorbNet: Mixing", "proposes"),
        ("A study\n기존 ZorbNet보다 빠릅니다.", "compares"),
        ("A study\nZorbNet을 기반으로 학습합니다.", "uses"),
        ("A study\nZorbSet 데이터셋에서 평가했습니다.", "evaluates_on"),
        ("A study\nZorbSet이라는 새로운 데이터셋을 소개합니다.", "introduces"),
    ],
)
def test_a_cue_gives_the_role(text: str, role: str) -> None:
    assert roles(text)[0][1] == role
