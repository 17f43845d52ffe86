"""Trees that run without the library that trained them."""

from collections.abc import Callable

import lightgbm
import numpy as np
import pytest
import treelite

from kg.errors import InputError
from kg.extract.trees import Trees


@pytest.fixture(scope="module")
def rows() -> np.ndarray:
    rows = np.random.default_rng(6).normal(size=(600, 5)).astype(np.float32)
    rows[::7, 1] = np.nan
    return rows


@pytest.fixture(scope="module")
def booster(rows: np.ndarray) -> lightgbm.Booster:
    right = (rows[:, 0] * np.nan_to_num(rows[:, 1]) > 0).astype(int)
    options = {"objective": "binary", "num_leaves": 7, "num_threads": 1, "verbose": -1, "seed": 6}
    return lightgbm.train(options, lightgbm.Dataset(rows, right), 20)


@pytest.fixture(scope="module")
def trees(booster: lightgbm.Booster) -> Trees:
    return Trees(treelite.frontend.from_lightgbm(booster))


def test_they_say_what_the_library_that_trained_them_says(
    rows: np.ndarray, booster: lightgbm.Booster, trees: Trees
) -> None:
    found = trees.probability(rows)
    assert found.shape == (600,)
    assert found == pytest.approx(booster.predict(rows), abs=1e-7)
    assert found.max() - found.min() > 0.5


def test_a_row_that_lies_apart_in_memory_is_read_like_any_other(rows: np.ndarray, trees: Trees) -> None:
    assert (trees.probability(np.asfortranarray(rows)[::2]) == trees.probability(rows)[::2]).all()


def test_no_row_gives_no_probability(trees: Trees) -> None:
    assert trees.probability(np.zeros((0, 5), np.float32)).shape == (0,)


def test_they_are_the_same_after_they_were_written_and_read(rows: np.ndarray, trees: Trees) -> None:
    again = Trees.from_bytes(trees.to_bytes())
    assert again.width == trees.width == 5
    assert (again.probability(rows) == trees.probability(rows)).all()
    assert again.to_bytes() == trees.to_bytes()


@pytest.mark.parametrize("damage", [lambda d: d[:0], lambda d: d[:-9], lambda d: b"trees" + d])
def test_damaged_bytes_are_an_error_that_says_what_to_do(trees: Trees, damage: Callable[[bytes], bytes]) -> None:
    with pytest.raises(InputError, match="install kg anew"):
        Trees.from_bytes(damage(trees.to_bytes()))
