"""What beats what: gains of a method over a named baseline."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg.analyse.leaderboards.results import Reported


@dataclass(frozen=True, slots=True)
class Beats:
    """A method and a baseline (ids), and the gains of the one over the other that papers report.

    Largest first within a unit: a gain of 2 x and one of 2 % have no order.
    """

    method: str
    baseline: str
    gains: tuple[Reported, ...]

    @property
    def papers(self) -> tuple[str, ...]:
        """The papers that say so, sorted."""
        return tuple(sorted({gain.paper for gain in self.gains}))


def what_beats_what(results: Iterable[Reported]) -> list[Beats]:
    """All pairs of a method and a baseline with a gain; those that most papers report first."""
    found: defaultdict[tuple[str, str], list[Reported]] = defaultdict(list)
    for one in results:
        if one.is_delta and one.method is not None and one.baseline is not None:
            found[one.method, one.baseline].append(one)
    pairs = [Beats(*ends, tuple(sorted(gains, key=_largest_first))) for ends, gains in found.items()]
    return sorted(pairs, key=lambda pair: (-len(pair.papers), -len(pair.gains), pair.method, pair.baseline))


def _largest_first(gain: Reported) -> tuple[str, float, str, str, str, str]:
    return gain.unit, -gain.value, gain.paper, gain.benchmark or "", gain.metric or "", gain.id
