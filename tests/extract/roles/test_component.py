"""The role of each occurrence."""

import pytest

from kg.model.facts import ROLES
from tests.extract.rendering import extract

TEXT = """ZorbNet: Faster Mixing of Visual Tokens
본 논문에서는 시각 토큰을 섞는 새로운 모델 ZorbNet을 제안합니다.
ZorbNet은 KlarLoRA를 사용하여 ZorbSet 데이터셋으로 학습되었습니다.
ZorbNet은 GSM8K 벤치마크에서 PlimFormer보다 5% 높은 정확도를 기록했습니다."""


def roles(text: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for occurrence in extract(text)[1].occurrences:
        found.setdefault(occurrence.surface, set()).add(occurrence.role)
    return found


@pytest.mark.parametrize(
    ("surface", "role"),
    [
        ("ZorbNet", "proposes"),
        ("KlarLoRA", "uses"),
        ("ZorbSet", "trains_on"),
        ("GSM8K", "evaluates_on"),
        ("PlimFormer", "compares"),
    ],
)
def test_a_name_has_the_role_that_its_sentences_give_it(surface: str, role: str) -> None:
    assert role in roles(TEXT)[surface]


def test_no_occurrence_has_a_stronger_role_than_the_one_that_speaks_most_for_it() -> None:
    occurrences = extract(TEXT)[1].occurrences
    for occurrence in occurrences:
        best = max((o for o in occurrences if o.entity == occurrence.entity), key=lambda o: o.confidence)
        order = ROLES[occurrence.label]
        assert order.index(best.role) <= order.index(occurrence.role)


def test_one_occurrence_of_an_entity_is_the_surest_and_the_others_less_so() -> None:
    sure = [o.confidence for o in extract(TEXT)[1].occurrences if o.entity == "ZorbNet"]
    assert len(sure) > 2
    assert sorted(sure)[-1] > sorted(sure)[-2]


def test_an_entry_of_no_names_has_no_occurrence() -> None:
    assert roles("A study\n우리는 많이 생각했습니다.") == {}
