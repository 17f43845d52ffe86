"""What beats what: gains of a method over a named baseline."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.analyse.leaderboards.results import Reported


@dataclass(frozen=True, slots=True)
class Beats:
    """A method and a baseline (ids), and the gains of the one over the other that papers report, largest first."""

    method: str
    baseline: str
    gains: tuple[Reported, ...]

    @property
    def papers(self) -> tuple[str, ...]:
        """The papers that say so, sorted."""
        return tuple(sorted({gain.paper for gain in self.gains}))


def what_beats_what(results: Sequence[Reported]) -> list[Beats]:
    """All pairs of a method and a baseline with a gain; those that most papers report first."""
    raise NotImplementedError
