import numpy as np
import pytest

from kg.extract.own_text.associations import Associations

# Titles with `robot` have texts with 로봇 (2 nats) and 보행 (1 nat), those with `cell` have 세포 (3 nats).
COUNTED = Associations(
    title={"robot": 0, "cell": 1},
    text={"로봇": 0, "보행": 1, "세포": 2},
    rarity=np.array([1.0, 2.0, 3.0], dtype=np.float32),
    most_rare=5.0,
    starts=np.array([0, 2, 3], dtype=np.int32),
    partners=np.array([0, 1, 2], dtype=np.uint16),
    strengths=np.array([2.0, 1.0, 3.0], dtype=np.float16),
)


def test_each_known_word_of_a_title_has_its_strongest_association_in_the_text() -> None:
    assert COUNTED.strongest(["robot", "cell", "unknown"], {"보행", "로봇", "문"})[0] == [2.0, 0.0]
    assert COUNTED.strongest(["robot"], {"보행"})[0] == [1.0]


def test_the_mean_is_over_all_pairs_and_one_word_as_usual() -> None:
    assert COUNTED.strongest(["robot"], {"로봇", "세포"})[1] == pytest.approx((2.0 + 2 * 0.15) / 4)


def test_a_title_of_unknown_words_is_as_usual() -> None:
    best, mean = COUNTED.strongest(["unknown"], {"로봇"})
    assert (best, mean) == ([], pytest.approx(0.15))


def test_a_word_that_was_never_met_is_the_rarest() -> None:
    assert [COUNTED.rarity_of(word) for word in ("보행", "unknown")] == [2.0, 5.0]
