"""Models stacked on each other's predictions of what they did not see."""

from collections.abc import Callable
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

Model = TypeVar("Model")
Without = frozenset[int]
EVERYTHING: Without = frozenset()


class Layer(Generic[Model]):
    """A model that is trained anew for each set of folds left out.

    `fit(rows, without)` trains on rows, `predict(model, rows, without)` gives their predictions; both may ask the
    layers below for what those say without the same folds.
    """

    def __init__(
        self,
        folds: NDArray[np.int64],
        fit: Callable[[NDArray[np.int64], Without], Model],
        predict: Callable[[Model, NDArray[np.int64], Without], NDArray[np.float64]],
    ) -> None:
        self._folds = folds
        self._fit = fit
        self._predict = predict
        self._models: dict[Without, Model] = {}
        self._held_out: dict[Without, NDArray[np.float64]] = {}

    def model(self, without: Without = EVERYTHING) -> Model:
        """Return the model that saw all folds but some."""
        if without not in self._models:
            seen = np.flatnonzero(~np.isin(self._folds, sorted(without)))
            self._models[without] = self._fit(seen, without)
        return self._models[without]

    def held_out(self, without: Without = EVERYTHING) -> NDArray[np.float64]:
        """Return for every row what a model says that saw neither some folds nor the row's own one."""
        if without not in self._held_out:
            said = np.zeros(len(self._folds))
            for fold in np.unique(self._folds):
                rows = np.flatnonzero(self._folds == fold)
                left_out = without | {int(fold)}
                said[rows] = self._predict(self.model(left_out), rows, left_out)
            self._held_out[without] = said
        return self._held_out[without]
