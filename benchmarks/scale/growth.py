"""Whole builds of a corpus: the seconds of each stage, memory, rows and the size of the store."""

import statistics
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.staged import STAGES, staged_build

_RUNS = {1: 5, 3: 3}  # of a small corpus several, since they are short and others are compared with them


@dataclass(frozen=True, slots=True)
class Size:
    """A corpus so many times as large, with its build: medians of the `stages` in seconds, `peak` and `size` in MiB.

    `queries` are the seconds and the number of rows of each named query, without rows where it fails.
    """

    times: int
    entries: int
    nodes: int
    edges: int
    stages: Mapping[str, float]
    peak: float
    size: float
    queries: dict[str, tuple[float, int | None]] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        return self.nodes + self.edges

    @property
    def seconds(self) -> float:
        """Of the whole build, without the start of the interpreter and imports."""
        return sum(self.stages.values())


def measure_size(times: int, corpus: Path, store: Path) -> Size:
    """Build the corpus into the store, several times if it is small."""
    builds = []
    for _ in range(_RUNS.get(times, 1)):
        store.unlink(missing_ok=True)
        builds.append(staged_build(corpus, store))
    last = builds[-1]
    stages = {stage: statistics.median(build["stages"][stage] for build in builds) for stage in STAGES}
    peak = statistics.median(build["peak"] for build in builds)
    return Size(times, last["entries"], last["nodes"], last["edges"], stages, peak, last["size"])
