import pytest

from kg.extract.own_text.features import FEATURES, features
from tests.extract.own_text.test_associations import COUNTED


def of(title: str, text: str) -> dict[str, float]:
    return dict(zip(FEATURES, features(title, text, COUNTED).tolist(), strict=True))


def test_a_text_with_the_words_of_its_title_says_so() -> None:
    near, far = of("Robots of Cells", "로봇과 세포를 다룹니다."), of("Robots of Cells", "문서를 다룹니다.")
    for name in FEATURES[:3]:
        assert near[name] > far[name], name


def test_title_words_are_found_in_the_text_as_words_and_as_parts_of_longer_ones() -> None:
    both = of("Robots of Cells", "Microrobotics와 cell을 다룹니다.")
    assert both["share of title words in the text"] == pytest.approx((2 + 0.3) / 3)
    assert both["log of how many"] == pytest.approx(1.0986, abs=1e-4)


def test_a_prefix_is_in_the_text_or_missed_there() -> None:
    names = FEATURES[6:8]
    assert [of("DoorDog: A Robot", "doordog는 엽니다.")[name] for name in names] == [1, 0]
    assert [of("DoorDog: A Robot", "문을 엽니다.")[name] for name in names] == [0, 1]
    assert [of("A Robot", "문을 엽니다.")[name] for name in names] == [0, 0]


def test_rare_names_and_numbers_tell_how_specific_a_text_is() -> None:
    specific, vague = of("A Robot", "Go1이 문 17개를 85% 엽니다."), of("A Robot", "성능을 크게 높였습니다.")
    for name in ("log of how many rare names", "log of how many numbers", "numbers for each ten words"):
        assert specific[name] > 0 == vague[name], name
