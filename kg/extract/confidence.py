"""How often what a rule finds is right, measured on annotated entries: the confidence of its finds."""

from kg.model.facts import BENCHMARK, METHOD, METRIC, TASK

# Names by label and rule; rules that find too few to be measured have the label's default.
NAMES = {
    METHOD: {
        "cue-topic": 0.25,
        "found-pair": 0.33,
        "found-run": 0.73,
        "found-title-prefix": 0.90,
        "head-method-direct": 0.45,
        "head-method-list": 0.83,
        "head-method-listed": 0.86,
        "head-method-named": 0.41,
        "known-method": 0.95,
        "long-method": 0.56,
        "shape-camel": 0.24,
    },
    BENCHMARK: {
        "benchmark-title": 0.79,
        "found-run": 0.61,
        "head-benchmark-before": 0.78,
        "head-benchmark-direct": 0.90,
        "head-benchmark-list": 0.92,
        "head-benchmark-list-before": 0.76,
        "head-benchmark-listed": 0.93,
        "head-benchmark-named": 0.93,
        "known-benchmark": 0.94,
        "suffix-benchmark": 0.89,
    },
    TASK: {
        "head-task-direct": 0.56,
        "known-task": 0.56,
    },
    METRIC: {
        "head-metric-before": 0.68,
        "known-metric": 0.70,
    },
}
DEFAULTS = {
    METHOD: 0.79,
    BENCHMARK: 0.89,
    TASK: 0.56,
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
