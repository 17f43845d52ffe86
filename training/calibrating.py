"""From the probabilities of models to how often they are right."""

from collections.abc import Collection, Mapping, Sequence

import numpy as np
from sklearn.isotonic import IsotonicRegression

from kg.evaluate import annotation_of, judge
from kg.evaluate.annotations_file import parse_annotation
from kg.extract.roles.confidence import Calibration, without_role
from kg.model.facts import BENCHMARK, METHOD, METRIC, TASK, Extraction, Occurrence
from training.examples import Example

# What the confidence of an occurrence is about: the edge, role and all, where there are several roles.
_JUDGED = {METHOD: f"{METHOD} role", BENCHMARK: f"{BENCHMARK} role", TASK: TASK, METRIC: METRIC}


# Until it is known how often they are right, probabilities stand for themselves.
AS_IT_IS = Calibration(
    {kind: ([0.0, 1.0], [0.0, 1.0]) for kind in (*_JUDGED, without_role(METHOD), without_role(BENCHMARK))}
)
_Found = Mapping[str, tuple[Occurrence, ...]]


def calibrate(examples: Sequence[Example], found: _Found, folds: Collection[int]) -> Calibration:
    """Fit for each label a monotone line from probability to the share that was right, over some folds."""
    judged = _judged(examples, found, folds)
    return AS_IT_IS.joined(Calibration({label: _line(judged[row]) for label, row in _JUDGED.items()}))


def calibrate_names(examples: Sequence[Example], found: _Found, folds: Collection[int]) -> Calibration:
    """Fit a line from the confidence in an entity and its role to the share that was right whatever the role."""
    judged = _judged(examples, found, folds)
    return Calibration({without_role(label): _line(judged[label]) for label in (METHOD, BENCHMARK)})


def _judged(
    examples: Sequence[Example], found: _Found, folds: Collection[int]
) -> Mapping[str, Sequence[tuple[float, bool]]]:
    pairs = [
        (parse_annotation(one.gold), annotation_of(one.entry, Extraction(found[one.entry.paper])))
        for one in examples
        if one.fold in folds
    ]
    return judge(pairs)


def _line(judged: Sequence[tuple[float, bool]]) -> tuple[list[float], list[float]]:
    sure, right = np.array(judged, dtype=np.float64).T
    fitted = IsotonicRegression(out_of_bounds="clip").fit(sure, right)
    return np.round(fitted.X_thresholds_, 4).tolist(), np.round(fitted.y_thresholds_, 4).tolist()
