"""Features as numbers."""

import numpy as np

from kg.extract.names.hashing import BUCKETS, buckets, hash_of, mix


def test_a_hash_is_the_same_in_every_process() -> None:
    assert hash_of("ZorbNet") == 3299922466


def test_columns_mix_to_other_numbers_by_order_and_salt() -> None:
    one, other = np.array([hash_of("a")], np.uint32), np.array([hash_of("b")], np.uint32)
    mixed = {int(column[0]) for column in (mix(1, one, other), mix(1, other, one), mix(2, one, other), mix(1, one))}
    assert len(mixed) == 4


def test_mixed_features_fill_the_table_evenly() -> None:
    column = np.arange(50_000, dtype=np.uint32)
    places = buckets([mix(7, column)])
    assert places.min() >= 0
    assert places.max() < BUCKETS
    assert len(np.unique(places)) > 0.85 * len(column)  # by chance 91 % fall alone or first
