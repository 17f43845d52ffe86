"""The reliability diagram as SVG: how often finds are right over how sure they are, one panel for each kind."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from kg.evaluate.calibration import BINS, Bin, Calibration

_COLUMNS = 4
_SIDE = 220  # of a plot, in pixels
_CELL = (288, 326)  # of a panel with its title, axes and numbers
_HEAD = 84
_MARGIN = 24
_GAP = 1  # pixels left free on each side of a bar


@dataclass(frozen=True, slots=True)
class _Bar:
    """A bin in the pixels of a plot: accuracy from the ground up, and the mark of the mean confidence."""

    x: float
    width: float
    y: float
    height: float
    mark: float
    number: str
    about: str


@dataclass(frozen=True, slots=True)
class _Panel:
    x: int
    y: int
    title: str
    about: str
    bars: tuple[_Bar, ...]


def draw_reliability(title: str, calibrations: Sequence[Calibration]) -> str:
    """The diagram with one panel for each calibration, in their order; it reads in light and in dark."""
    columns = min(_COLUMNS, len(calibrations))
    rows = -(-len(calibrations) // _COLUMNS)
    drawn: str = _template().render(
        title=title,
        panels=[_panel(i, calibration) for i, calibration in enumerate(calibrations)],
        width=max(2 * _MARGIN + columns * _CELL[0], 640),
        height=_HEAD + rows * _CELL[1] + _MARGIN,
        side=_SIDE,
        ticks=[step / 5 for step in range(6)],
    )
    return drawn


def _panel(place: int, calibration: Calibration) -> _Panel:
    about = f"{calibration.number:,} finds, ECE {calibration.ece:.3f} (equal mass {calibration.ece_equal_mass:.3f})"
    return _Panel(
        x=_MARGIN + place % _COLUMNS * _CELL[0],
        y=_HEAD + place // _COLUMNS * _CELL[1],
        title=calibration.what,
        about=about,
        bars=tuple(map(_bar, calibration.bins)),
    )


def _bar(held: Bin) -> _Bar:
    about = f"confidence {held.confidence:.3f}, right {held.accuracy:.3f}, {held.number:,} finds"
    return _Bar(
        x=held.low * _SIDE + _GAP,
        width=_SIDE / BINS - 2 * _GAP,
        y=(1 - held.accuracy) * _SIDE,
        height=held.accuracy * _SIDE,
        mark=(1 - held.confidence) * _SIDE,
        number=_short(held.number),
        about=about,
    )


def _short(number: int) -> str:
    """A number in four characters at most, while it is under a million."""
    if number < 1000:
        return str(number)
    return f"{number / 1000:.1f}k" if number < 10_000 else f"{number / 1000:.0f}k"


@cache
def _template() -> Any:
    environment = Environment(
        loader=PackageLoader("kg.evaluate", "."), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    return environment.get_template("reliability.svg.j2")
