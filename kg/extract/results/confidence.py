"""How sure it is that a whole statement is right: its number, method, benchmark and metric."""

from collections.abc import Sequence
from math import exp, log

_NEAREST = 1e-4


def statement_features(
    number: float, chosen: Sequence[float], empty: Sequence[bool], sure: Sequence[float]
) -> list[float]:
    """Return what a statement's confidence is computed from.

    `number` is the probability of the number, `chosen` that of each slot's choice, `empty` whether that is no
    entity, `sure` how sure it is that the chosen entity is one.
    """
    doubts = [_log_odds(number), *(_log_odds(chance) for chance in chosen), *(_log_odds(chance) for chance in sure)]
    return [*doubts, *(float(is_empty) for is_empty in empty)]


def probability(features: Sequence[float], weights: Sequence[float]) -> float:
    """Return the probability by a logistic regression; the last weight is the bias."""
    odds = weights[-1] + sum(weight * value for weight, value in zip(weights, features, strict=False))
    return 1 / (1 + exp(-odds))


def _log_odds(chance: float) -> float:
    held = min(max(chance, _NEAREST), 1 - _NEAREST)
    return log(held / (1 - held))
