"""How often what the models are so sure of is right: probabilities as calibrated on held-out entries."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np


def without_role(label: str) -> str:
    """The kind of finds of a label whatever their role: its line begins at the confidence in both."""
    return f"{label} without role"


class Calibration:
    """For each kind a monotone line from a model's probability to the share that was right: isotonic regression."""

    def __init__(self, lines: Mapping[str, tuple[Sequence[float], Sequence[float]]]) -> None:
        self._lines = lines

    def confidence(self, kind: str, probability: float) -> float:
        """Return how often a find of this kind and probability is right, from 0 to 1."""
        xs, ys = self._lines[kind]
        return round(float(np.interp(probability, xs, ys)), 4)

    def joined(self, other: "Calibration") -> "Calibration":
        """Return the lines of both, of one kind those of the other."""
        return Calibration({**self._lines, **other._lines})

    def to_disk(self, path: Path) -> None:
        """Write the lines."""
        path.write_text(json.dumps(self._lines, indent=1), encoding="utf-8")

    @classmethod
    def from_disk(cls, path: Path) -> "Calibration":
        """Read what `to_disk` wrote."""
        return cls(json.loads(path.read_text(encoding="utf-8")))
