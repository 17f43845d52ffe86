"""Fit boosted trees."""

import lightgbm
import numpy as np
import treelite
from numpy.typing import NDArray

from kg.extract.trees import Trees

_SETTINGS = {
    "objective": "binary",
    "min_data_in_leaf": 25,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "max_bin": 63,
    "num_threads": 1,  # a second thread makes another model, and waits for the first on a busy machine
    "deterministic": True,
    "force_row_wise": True,
    "seed": 1,
    "verbose": -1,
}


def fit_trees(
    rows: NDArray[np.float32],
    right: NDArray[np.bool_],
    rounds: int,
    leaves: int = 24,
    columns: float = 0.4,
    rate: float = 0.05,
    *,
    random_cuts: bool = False,
) -> Trees:
    """Fit trees that give the probability that a row is right; `columns` is the share of them that each tree sees.

    With `random_cuts` a column is cut at one random place rather than at the best (Geurts et al. 2006).
    """
    data = lightgbm.Dataset(rows, label=right.astype(np.float32))
    settings = {
        **_SETTINGS,
        "num_leaves": leaves,
        "feature_fraction": columns,
        "learning_rate": rate,
        "extra_trees": random_cuts,
    }
    return Trees(treelite.frontend.from_lightgbm(lightgbm.train(settings, data, num_boost_round=rounds)))
