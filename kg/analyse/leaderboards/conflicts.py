"""Different values for the same method and setting."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.analyse.leaderboards.results import Reported
from kg.model.graph import Graph


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two scores of one method on one benchmark that differ; with `doubts` it is possible only: settings may differ."""

    one: Reported
    other: Reported
    doubts: tuple[str, ...]

    @property
    def possible(self) -> bool:
        """Whether the settings may differ."""
        return bool(self.doubts)


def find_conflicts(graph: Graph, results: Sequence[Reported]) -> list[Conflict]:
    """All conflicts, those without doubts first."""
    raise NotImplementedError
