"""From the probabilities of models to how often they are right."""

from collections.abc import Collection, Mapping, Sequence

import numpy as np
from sklearn.isotonic import IsotonicRegression

from kg.evaluate import annotation_of, judge
from kg.evaluate.annotations_file import parse_annotation
from kg.extract.roles.confidence import Calibration
from kg.model.facts import BENCHMARK, METHOD, METRIC, TASK, Extraction, Occurrence
from training.examples import Example

# What the confidence of an occurrence is about: the edge, role and all, where there are several roles.
_JUDGED = {METHOD: f"{METHOD} role", BENCHMARK: f"{BENCHMARK} role", TASK: TASK, METRIC: METRIC}


def calibrate(
    examples: Sequence[Example], found: Mapping[str, tuple[Occurrence, ...]], folds: Collection[int]
) -> Calibration:
    """Fit for each label a monotone line from probability to the share that was right, over some folds."""
    pairs = [
        (parse_annotation(one.gold), annotation_of(one.entry, Extraction(found[one.entry.paper])))
        for one in examples
        if one.fold in folds
    ]
    judged = judge(pairs)
    return Calibration({label: _line(judged[kind]) for label, kind in _JUDGED.items()})


def _line(judged: Sequence[tuple[float, bool]]) -> tuple[list[float], list[float]]:
    sure, right = np.array(judged, dtype=np.float64).T
    fitted = IsotonicRegression(out_of_bounds="clip").fit(sure, right)
    return np.round(fitted.X_thresholds_, 4).tolist(), np.round(fitted.y_thresholds_, 4).tolist()
