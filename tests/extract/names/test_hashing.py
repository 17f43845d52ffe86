"""Features as numbers."""

import numpy as np

from kg.extract.names.hashing import Mixer, hash_of, hashes_of
from kg.extract.weights import BUCKETS


def test_a_hash_is_the_same_in_every_process() -> None:
    assert hash_of("ZorbNet") == 3299922466


def test_the_hashes_of_many_words_join_to_one_array() -> None:
    joined = np.frombuffer(hashes_of(("ZorbNet", "a")) + hashes_of(("",)), dtype=np.uint32)
    assert joined.tolist() == [hash_of("ZorbNet"), hash_of("a"), 0]


def test_columns_mix_to_other_numbers_by_order_and_salt() -> None:
    mixer = Mixer("ab", [(1, "ab"), (1, "ba"), (2, "ab"), (1, "a")])
    places = mixer.buckets(np.array([[hash_of("a")], [hash_of("b")]], np.uint32))
    assert places.shape == (1, 4)
    assert len(set(places[0].tolist())) == 4


def test_a_feature_is_the_same_beside_others() -> None:
    table = np.array([[1, 2, 3], [4, 5, 6], [7, 8, 9]], np.uint32)
    together = Mixer("abc", [(1, "a"), (2, "bc"), (3, "cb"), (4, "abc")]).buckets(table)
    alone = [Mixer("abc", [feature]).buckets(table) for feature in ((1, "a"), (2, "bc"), (3, "cb"), (4, "abc"))]
    assert together.tolist() == np.hstack(alone).tolist()


def test_mixed_features_fill_the_table_evenly() -> None:
    column = np.arange(50_000, dtype=np.uint32)
    places = Mixer("a", [(7, "a")]).buckets(column[None, :])
    assert places.min() >= 0
    assert places.max() < BUCKETS
    assert len(np.unique(places)) > 0.85 * len(column)  # by chance 91 % fall alone or first
