"""The second look at keys: bags of what the title, their sentences and their form say."""

import numpy as np

from kg.extract.bags import bag_of
from kg.extract.names.bags import key_bags, second_look
from kg.extract.names.records import Spans
from kg.model.keys import key
from tests.extract.rendering import entry

TEXT = "A study of ZorbNet\nZorbNet은 정확도를 높입니다."
ENTRY = entry(TEXT)


def spans(*surfaces: str) -> Spans:
    starts = np.array([TEXT.rindex(surface) for surface in surfaces])
    ends = starts + np.array([len(surface) for surface in surfaces])
    rows = np.arange(len(surfaces))
    keys = [key(surface) for surface in surfaces]
    return Spans(rows, rows, rows, rows, starts, ends, np.ones(len(surfaces), dtype=np.int64), list(surfaces), keys)


def test_only_keys_that_are_likely_enough_get_a_bag() -> None:
    rows = np.array([[0.5, 0, 0, 0, 9], [0, 0, 0, 0, 9]], dtype=np.float32)
    taken, bags = key_bags(ENTRY, spans("ZorbNet", "정확도"), ["zorbnet", "정확도"], np.array([0, 1]), rows)
    assert taken.tolist() == [0]
    assert len(bags) == 1


def test_a_bag_tells_the_title_the_words_around_and_the_form() -> None:
    _, (bag,) = key_bags(ENTRY, spans("ZorbNet"), ["zorbnet"], np.array([0]), np.ones((1, 4), dtype=np.float32))
    told = ["Wstudy", "rb정확", "b높입", "2zo", "3net", "E4bnet", "it", "len3"]
    assert set(bag_of(told).tolist()) <= set(bag.tolist())
    assert not set(bag_of(["lb정확", "T"]).tolist()) & set(bag.tolist())


def test_rows_get_log_probabilities_where_there_was_a_second_look_and_zeros_elsewhere() -> None:
    chances = np.array([[0.1, 0.9, 0, 0, 0]], dtype=np.float32)
    rows = second_look(np.ones((2, 3), dtype=np.float32), np.array([1]), chances)
    assert rows.shape == (2, 8)
    assert rows[0, 3:].tolist() == [0] * 5
    assert rows[1, 3:].argmax() == 1
    assert np.isfinite(rows).all()
