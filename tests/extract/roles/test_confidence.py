"""Probabilities as they were calibrated."""

from pathlib import Path

import pytest

from kg.extract.roles.confidence import Calibration

LINES = Calibration({"METHOD": ([0.2, 0.6], [0.1, 0.9])})


@pytest.mark.parametrize(("probability", "confidence"), [(0.0, 0.1), (0.2, 0.1), (0.4, 0.5), (0.6, 0.9), (1.0, 0.9)])
def test_between_two_points_it_is_on_the_line_and_beyond_them_as_at_the_last(
    probability: float, confidence: float
) -> None:
    assert LINES.confidence("METHOD", probability) == pytest.approx(confidence)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    LINES.to_disk(tmp_path / "calibration.json")
    assert Calibration.from_disk(tmp_path / "calibration.json").confidence("METHOD", 0.4) == pytest.approx(0.5)
