"""The stacked models of the results stage: words, then trees, then trees that see what others say nearby."""

from collections.abc import Sequence
from typing import Any

import lightgbm
import numpy as np
import treelite
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from kg.extract.results.second_pass import second_rows
from kg.extract.results.tables import Tables
from kg.extract.results.word_weights import BUCKETS, WordWeights, bucket
from kg.extract.trees import Trees
from training.stacking import EVERYTHING, Layer, Without

SEED = 6
_TREES = {
    "objective": "binary",
    "num_leaves": 15,
    "learning_rate": 0.05,
    "min_data_in_leaf": 20,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "num_threads": 1,
    "verbose": -1,
    "seed": SEED,
    "deterministic": True,
    "force_row_wise": True,
}
_WORDS_C = 0.3

Rows = NDArray[np.int64]
Features = NDArray[np.float32]


def words_layer(
    words: Sequence[Sequence[str]], right: NDArray[np.bool_], usable: NDArray[np.bool_], folds: Rows
) -> Layer[LogisticRegression]:
    """Return a logistic regression over words, trained on the usable rows."""
    counts = _bag(words)

    def fit(rows: Rows, _: Without) -> LogisticRegression:
        kept = rows[usable[rows]]
        return LogisticRegression(C=_WORDS_C, solver="liblinear", random_state=SEED).fit(counts[kept], right[kept])

    return Layer(folds, fit, lambda model, rows, _: model.decision_function(counts[rows]))


def trees_layer(
    inputs: "Inputs", right: NDArray[np.bool_], usable: NDArray[np.bool_], folds: Rows, rounds: int
) -> Layer[lightgbm.Booster]:
    """Return boosted trees over what `inputs` gives without some folds, trained on the usable rows."""

    def fit(rows: Rows, without: Without) -> lightgbm.Booster:
        kept = rows[usable[rows]]
        return lightgbm.train(_TREES, lightgbm.Dataset(inputs(without)[kept], right[kept]), rounds)

    def predict(model: lightgbm.Booster, rows: Rows, without: Without) -> NDArray[np.float64]:
        return np.asarray(model.predict(inputs(without)[rows]), dtype=np.float64)

    return Layer(folds, fit, predict)


class Inputs:
    """Features with a column of what the layer of words says, and on the second pass with what the first one says."""

    def __init__(
        self, features: Features, words: Layer[LogisticRegression], second: "Second | None" = None, slot: str = ""
    ) -> None:
        self._features = features
        self._words = words
        self._second = second
        self._slot = slot

    def __call__(self, without: Without) -> Features:
        columns: list[NDArray[Any]] = [self._features, self._words.held_out(without)[:, None]]
        if self._second:
            columns.append(self._second(without)[self._slot])
        return np.hstack(columns).astype(np.float32)


class Second:
    """What the first pass adds to the pairs of all slots, for each set of folds left out."""

    def __init__(self, tables: Tables, first: dict[str, Layer[lightgbm.Booster]]) -> None:
        self._tables = tables
        self._first = first
        self._rows: dict[Without, dict[str, Features]] = {}

    def __call__(self, without: Without) -> dict[str, Features]:
        if without not in self._rows:
            said = {slot: layer.held_out(without) for slot, layer in self._first.items()}
            self._rows[without] = second_rows(self._tables, said)
        return self._rows[without]


def to_weights(layer: Layer[LogisticRegression]) -> WordWeights:
    """Return the weights of the model that saw everything."""
    model = layer.model(EVERYTHING)
    return WordWeights(np.append(model.coef_[0], model.intercept_[0]).astype(np.float32))


def to_trees(layer: Layer[lightgbm.Booster]) -> Trees:
    """Return the trees of the model that saw everything."""
    return Trees(treelite.frontend.from_lightgbm(layer.model(EVERYTHING)))


def _bag(words: Sequence[Sequence[str]]) -> csr_matrix:
    buckets = [[bucket(word) for word in dict.fromkeys(row)] for row in words]
    ends = np.cumsum([0, *(len(row) for row in buckets)])
    flat = np.array([each for row in buckets for each in row], dtype=np.int32)
    return csr_matrix((np.ones(len(flat), np.float32), flat, ends), shape=(len(words), BUCKETS))


def slot_rows(tables: Tables, slot: str) -> NDArray[np.int64]:
    """Return for each pair of a slot the place of its number."""
    return np.repeat(np.arange(len(tables.asked)), np.diff(tables.slots[slot].starts))
