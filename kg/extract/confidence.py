"""How often what a rule finds is right, measured on annotated entries: the confidence of its finds."""

from kg.model.facts import BENCHMARK, METHOD, METRIC, TASK

# Names by label and rule; rules that find too few to be measured have the label's default.
NAMES = {
    METHOD: {
        "cue-topic": 0.23,
        "found-pair": 0.33,
        "found-run": 0.62,
        "found-title-prefix": 0.91,
        "head-method-direct": 0.44,
        "head-method-list": 0.73,
        "head-method-listed": 0.71,
        "head-method-named": 0.35,
        "known-method": 0.94,
        "long-method": 0.53,
        "shape-camel": 0.24,
    },
    BENCHMARK: {
        "benchmark-title": 0.77,
        "found-run": 0.46,
        "head-benchmark-before": 0.74,
        "head-benchmark-direct": 0.90,
        "head-benchmark-list": 0.88,
        "head-benchmark-list-before": 0.73,
        "head-benchmark-listed": 0.90,
        "head-benchmark-named": 0.93,
        "known-benchmark": 0.95,
        "suffix-benchmark": 0.86,
    },
    TASK: {
        "head-task-direct": 0.62,
        "known-task": 0.56,
    },
    METRIC: {
        "known-metric": 0.70,
    },
}
DEFAULTS = {
    METHOD: 0.80,
    BENCHMARK: 0.90,
    TASK: 0.57,
    METRIC: 0.70,
}

# Numbers by rule: how many of them are results.
NUMBERS = {
    "bare-by-metric": 0.87,
    "unit": 0.89,
    "unit-of-list": 0.82,
}


def name_confidence(label: str, rule: str) -> float:
    """Return the measured precision of a rule for a label."""
    return NAMES[label].get(rule, DEFAULTS[label])
