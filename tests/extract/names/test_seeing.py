"""Places that rules propose: known names, quoted names, the title's prefix and pairs."""

import pytest

from kg.extract.names.seeing import see
from kg.extract.pairs import abbreviates
from kg.extract.pipeline import new_pipeline
from tests.extract.rendering import entry

NLP = new_pipeline()


def found(text: str, by: str) -> list[str]:
    doc = NLP.make_doc("A study\n" + text)
    doc._.entry = entry(doc.text)
    places = sorted(place for place, rule in see(doc).proposed.items() if rule == by)
    return [doc.text[start:end] for start, end in places]


def forms_of_pairs(text: str) -> list[str]:
    doc = NLP.make_doc("A study\n" + text)
    doc._.entry = entry(doc.text)
    return list(dict.fromkeys(form.surface for pair in see(doc).pairs for form in (pair.left, pair.right)))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("GSM8K에서 좋습니다.", ["GSM8K"]),
        ("정확도를 높입니다.", ["정확도"]),
        ("정확도계를 씁니다.", []),
        ("gsm-8k에서 좋습니다.", ["gsm-8k"]),
        ("XGSM8KX에서 좋습니다.", []),
    ],
)
def test_a_known_name_is_found_in_any_spelling_and_with_a_particle(text: str, names: list[str]) -> None:
    assert found(text, "known") == names


def test_a_quoted_name_is_found_without_its_quotes() -> None:
    assert found("새로운 '느린 생각' 기법입니다.", "quoted") == ["느린 생각"]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Slow Zorb Mixing(SZM)을 씁니다.", ["Slow Zorb Mixing", "SZM"]),
        ("우리는 느린 섞기(Slow Mixing; SM)를 씁니다.", ["느린 섞기", "Slow Mixing", "SM"]),
        ("빠른 모델(물론 크다)을 씁니다.", []),
    ],
)
def test_a_parenthesis_pairs_the_forms_of_a_name(text: str, forms: list[str]) -> None:
    assert forms_of_pairs(text) == forms


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("'BASE'를 의미하는 느린 섞기(Slow Mixing)를 씁니다.", "느린 섞기"),
        ("새로운 'ZorbBench' 벤치마크는 느린 섞기(Slow Mixing)를 봅니다.", "느린 섞기"),
        ("'Zorb Net [ZN]' 모드에서는 느린 섞기(Slow Mixing)를 씁니다.", "느린 섞기"),
        ("층(LLM's)을 더 작은 느린 섞기(Slow Mixing)로 바꿉니다.", "느린 섞기"),
        ("'**ZorbNet**'는 느린 섞기(Slow Mixing)를 씁니다.", "느린 섞기"),
        ("이는 ' 느린 섞기 '(Slow Mixing)입니다.", None),
        ("이는 '느린 섞기'(Slow Mixing)입니다.", "느린 섞기"),
        ("이는 “느린 섞기”(Slow Mixing)입니다.", "느린 섞기"),
        ("ZorbNet 을 섞기(Slow Mixing)에 씁니다.", "섞기"),
    ],
)
def test_the_korean_form_of_a_pair_begins_with_a_word_of_its_own(text: str, form: str | None) -> None:
    forms = forms_of_pairs(text)
    assert forms == ([form, "Slow Mixing"] if form else [])


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("SZM", "Slow Zorb Mixing", True),
        ("SZMs", "Slow Zorb Mixings", True),
        ("ZSM", "Slow Zorb Mixing", False),
        ("Slow Zorb Mixing", "SZM", False),
        ("", "Slow", False),
    ],
)
def test_an_abbreviation_has_its_letters_in_order(short: str, long: str, *, expected: bool) -> None:
    assert abbreviates(short, long) is expected
