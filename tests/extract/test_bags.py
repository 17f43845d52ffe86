"""Bags of hashed features, and what is learned over them."""

from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.bags import BagModel, bag_of
from kg.extract.weights import BUCKETS
from training.linear import fit_bags

BAGS = [bag_of(["a", "all"]), bag_of(["b", "all", "often"]), bag_of(["c"])] * 40
ANSWERS = np.array([0, 1, 2] * 40)


@given(st.lists(st.text()))
def test_a_bag_holds_each_feature_once_whatever_their_order(features: list[str]) -> None:
    bag = bag_of(features)
    assert bag.tolist() == bag_of([*reversed(features), *features]).tolist()
    assert len(bag) <= len(set(features))
    assert all(0 <= bucket < BUCKETS for bucket in bag.tolist())


def test_it_learns_which_feature_goes_with_which_class() -> None:
    said = fit_bags(BAGS, ANSWERS, 3, epochs=4).probabilities(BAGS[:3])
    assert said.argmax(axis=1).tolist() == [0, 1, 2]
    assert np.allclose(said.sum(axis=1), 1)


def test_a_bag_says_the_same_among_others_and_by_itself() -> None:
    model = fit_bags(BAGS, ANSWERS, 3, epochs=4)
    together = model.probabilities(BAGS[:3])
    assert np.allclose(together, np.concatenate([model.probabilities([bag]) for bag in BAGS[:3]]))


def test_no_bags_give_no_rows() -> None:
    model = BagModel(np.zeros((BUCKETS, 3), np.float32), np.zeros(3, np.float32))
    assert model.probabilities([]).shape == (0, 3)


def test_what_is_written_says_the_same_when_it_is_read(tmp_path: Path) -> None:
    model = fit_bags(BAGS, ANSWERS, 3, epochs=4)
    model.to_disk(tmp_path / "bags.npz")
    read = BagModel.from_disk(tmp_path / "bags.npz")
    assert np.allclose(read.probabilities(BAGS[:3]), model.probabilities(BAGS[:3]), atol=1e-3)
