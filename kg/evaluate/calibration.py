"""How far confidence is from how often it is right.

The expected calibration error is the mean distance of confidence and accuracy over bins, each weighed by how many
finds are in it: in ten bins of equal width (C. Guo et al., On Calibration of Modern Neural Networks, ICML 2017, eq. 3)
or of equal mass, the sorted finds parted into ten (M. P. Naeini et al., Obtaining Well Calibrated Probabilities Using
Bayesian Binning, AAAI 2015).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kg.evaluate.annotations import WITH_ROLE, Annotation
from kg.evaluate.counts import LABELS
from kg.evaluate.matching import SLOTS, match_entities, match_results, numbered
from kg.model.facts import ROLES
from kg.model.schema import TYPE_OF_ROLE

BINS = 10
RESULT = "result tuple"
EDGES = "edges"

Judged = tuple[float, bool]  # a confidence, and whether the find was right
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Bin:
    """Finds of like confidence: the bounds, how many, their mean confidence, and the share of them that is right."""

    low: float
    high: float
    number: int
    confidence: float
    accuracy: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """The calibration of one kind of find: `ece` over bins of equal width, `ece_equal_mass` over bins of equal mass."""

    what: str
    number: int
    confidence: float
    accuracy: float
    ece: float
    ece_equal_mass: float
    bins: tuple[Bin, ...]


def calibrate(what: str, judged: Sequence[Judged]) -> Calibration:
    """The calibration of finds, of which there is one at least; `bins` are those of equal width that hold any."""
    confidences = np.array([confidence for confidence, _ in judged], np.float64)
    right = np.array([is_right for _, is_right in judged], np.float64)
    wide = binned(confidences, right, np.linspace(0, 1, BINS + 1))
    massed = binned(confidences, right, _equal_mass(confidences))
    return Calibration(
        what=what,
        number=len(judged),
        confidence=float(confidences.mean()),
        accuracy=float(right.mean()),
        ece=expected_error(wide),
        ece_equal_mass=expected_error(massed),
        bins=tuple(wide),
    )


def binned(confidences: Floats, right: Floats, bounds: Floats) -> list[Bin]:
    """The bins between rising bounds that hold any find; a confidence on a bound is in the bin below it."""
    places = np.clip(np.searchsorted(bounds, confidences, side="left") - 1, 0, len(bounds) - 2)
    return [
        Bin(
            low=float(bounds[place]),
            high=float(bounds[place + 1]),
            number=int(held.sum()),
            confidence=float(confidences[held].mean()),
            accuracy=float(right[held].mean()),
        )
        for place in np.unique(places)
        if (held := places == place).any()
    ]


def expected_error(bins: Sequence[Bin]) -> float:
    """The mean distance of confidence and accuracy, each bin weighed by its number."""
    total = sum(held.number for held in bins)
    return sum(held.number * abs(held.confidence - held.accuracy) for held in bins) / total


def judge(pairs: Iterable[tuple[Annotation, Annotation | None]]) -> dict[str, list[Judged]]:
    """All finds with a confidence, by kind: each label, the edges and each type of them, and whole results.

    An entity is right when it is in the annotation; an edge when its role is right too. Tasks and metrics have one
    role each, so their edges are right when they are. A result is right with its number and all three slots.
    """
    judged: dict[str, list[Judged]] = {kind: [] for kind in _kinds()}
    for gold, found in pairs:
        if found is not None:
            _judge_entities(gold, found, judged)
            _judge_results(gold, found, judged)
    return {kind: held for kind, held in judged.items() if held}


def _kinds() -> list[str]:
    roles = [_edge(label, role) for label in WITH_ROLE for role in ROLES[label]]
    return [*LABELS, EDGES, *(f"{label} role" for label in WITH_ROLE), *roles, RESULT]


def _edge(label: str, role: str) -> str:
    """The relationship type; of `mentions`, which leads to both labels, with the label."""
    type_ = TYPE_OF_ROLE[role]
    return f"{type_} {label.lower()}" if role == "mentions" else type_


def _judge_entities(gold: Annotation, found: Annotation, judged: dict[str, list[Judged]]) -> None:
    matched = match_entities(gold.entities, found.entities)
    for i, entity in enumerate(found.entities):
        there = gold.entities[matched[i]] if i in matched else None
        if entity.confidence is not None:
            judged[entity.label].append((entity.confidence, there is not None))
        if entity.edge_confidence is not None:
            is_right = there is not None and there.role == entity.role
            kinds = [EDGES]
            if entity.label in WITH_ROLE:
                kinds += [f"{entity.label} role", *([_edge(entity.label, entity.role)] if entity.role else [])]
            for kind in kinds:
                judged[kind].append((entity.edge_confidence, is_right))


def _judge_results(gold: Annotation, found: Annotation, judged: dict[str, list[Judged]]) -> None:
    theirs, mine = ([numbered(one, result, SLOTS) for result in one.results] for one in (gold, found))
    matched = match_results(theirs, mine)
    for i, result in enumerate(found.results):
        if result.confidence is not None:
            judged[RESULT].append((result.confidence, i in matched))


def _equal_mass(confidences: Floats) -> Floats:
    """Bounds of bins that hold equally many; equal confidences stay together, so there may be fewer bins."""
    inner = np.quantile(confidences, np.linspace(0, 1, BINS + 1)[1:-1], method="inverted_cdf")
    return np.unique([0.0, *inner.tolist(), 1.0])
