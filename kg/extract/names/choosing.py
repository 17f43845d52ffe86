"""Which keys are names: the likeliest first, the longer before the shorter, and no two over one another."""

import numpy as np
from numpy.typing import NDArray

from kg.extract.names.records import Numbers, Spans

# The probability from which a key is a name: METHOD, BENCHMARK, TASK, METRIC; chosen on held-out folds.
THRESHOLDS = np.array([0.45, 0.41, 0.25, 0.36], dtype=np.float32)
_TASK, _FURTHER_TASK = 2, 0.40  # nearly every entry has a task: its likeliest needs to be less likely than another
_A_LITTLE = 1e-4  # a character of length counts so much
# A benchmark that is named with its task (`COCO 객체 감지`) is found rather than the two as one task.
_AHEAD = np.array([0.15, 0.15, 0.0, 0.0], dtype=np.float32)


def margins(chances: Numbers) -> Numbers:
    """Return how far the probabilities of each label are above its threshold, 1 at most: [keys, 4]."""
    return (chances - THRESHOLDS) / (1 - THRESHOLDS)


def choose(spans: Spans, of_span: NDArray[np.int64], chances: Numbers) -> NDArray[np.bool_]:
    """Return the keys that are names: [keys]."""
    each = margins(chances)
    further = np.arange(len(chances)) != (chances[:, _TASK].argmax() if len(chances) else 0)
    each[further & (chances[:, _TASK] < _FURTHER_TASK), _TASK] = -1
    sure = each.max(axis=1, initial=-1)
    ahead = _AHEAD[each.argmax(axis=1)]
    chosen = np.zeros(len(chances), dtype=np.bool_)
    order = np.argsort(-((sure + ahead)[of_span] + _A_LITTLE * (spans.end_at - spans.start_at)), kind="stable")
    taken: list[tuple[int, int]] = []
    for row in order[sure[of_span[order]] > 0].tolist():
        start, end = int(spans.start_at[row]), int(spans.end_at[row])
        if not any(start < stop and begin < end for begin, stop in taken):
            taken.append((start, end))
            chosen[of_span[row]] = True
    return chosen
