"""How often what a rule finds is right, measured on annotated entries: the confidence of its finds."""

from kg.model.facts import BENCHMARK, METHOD, METRIC, TASK

# Names by label and rule; rules that find too few to be measured have the label's default.
NAMES = {
    METHOD: {
        "cue-topic": 0.23,
        "found-pair": 0.41,
        "found-run": 0.72,
        "found-title-prefix": 0.89,
        "head-method-direct": 0.42,
        "head-method-list": 0.82,
        "head-method-listed": 0.86,
        "head-method-named": 0.38,
        "known-method": 0.95,
        "long-method": 0.58,
        "shape-camel": 0.27,
    },
    BENCHMARK: {
        "benchmark-title": 0.79,
        "found-run": 0.60,
        "head-benchmark-before": 0.78,
        "head-benchmark-direct": 0.86,
        "head-benchmark-list": 0.92,
        "head-benchmark-list-before": 0.79,
        "head-benchmark-listed": 0.93,
        "head-benchmark-named": 0.92,
        "known-benchmark": 0.95,
        "suffix-benchmark": 0.89,
    },
    TASK: {
        "head-task-direct": 0.56,
        "known-task": 0.55,
    },
    METRIC: {
        "head-metric-before": 0.74,
        "known-metric": 0.66,
    },
}
DEFAULTS = {
    METHOD: 0.78,
    BENCHMARK: 0.89,
    TASK: 0.55,
    METRIC: 0.66,
}

# Numbers by rule: how many of them are results.
NUMBERS = {
    "bare-by-metric": 0.85,
    "unit": 0.89,
    "unit-of-list": 0.82,
}


def name_confidence(label: str, rule: str) -> float:
    """Return the measured precision of a rule for a label."""
    return NAMES[label].get(rule, DEFAULTS[label])
