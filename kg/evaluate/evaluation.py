"""Evaluate: what was found against what is annotated, in scores and in calibration."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kg.errors import InputError
from kg.evaluate.annotations import Annotation
from kg.evaluate.calibration import Calibration, calibrate, judge
from kg.evaluate.counts import Name, count
from kg.evaluate.scores import Score, scores

Pairs = Sequence[tuple[Annotation, Annotation | None]]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Scores of all rows; calibrations of what came with a confidence; how many entries, and which were not read."""

    entries: int
    unread: tuple[str, ...]
    scores: tuple[Score, ...]
    calibrations: tuple[Calibration, ...]


def evaluate(pairs: Pairs, seen: Collection[Name] | None = None) -> Evaluation:
    """Evaluate annotated entries, each with what was found in it.

    Where nothing was read of an entry, all that is annotated there was missed. With `seen`, names by label and key,
    entities with such a name and the others are scored apart too. Raises InputError where no entry was read.
    """
    unread = tuple(gold.place for gold, found in pairs if found is None)
    if len(unread) == len(pairs):
        raise InputError("no annotated entry was read: the ids of annotations and entries have to be the same")
    return Evaluation(
        entries=len(pairs),
        unread=unread,
        scores=tuple(scores(count(pairs, seen))),
        calibrations=tuple(calibrate(what, judged) for what, judged in judge(pairs).items()),
    )
