"""Time two ways of one job in turn and compare their medians."""

import gc
import re
import resource
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Comparison:
    """Seconds of ours and of theirs, medians over the runs, and the bound that the ratio should keep."""

    what: str
    ours: float
    theirs: float
    bound: str

    @property
    def row(self) -> str:
        """A row of a Markdown table."""
        ratio = self.ours / self.theirs
        shown = f"{ratio:.2f}" if ratio >= 1 else f"1/{1 / ratio:.1f}"
        return f"| {self.what} | {self.ours:.3f} s | {self.theirs:.3f} s | {shown} | {self.bound} |"


def compare(
    what: str, ours: Callable[[], object], theirs: Callable[[], object], bound: str, runs: int = 5
) -> Comparison:
    """Run both in turn, so that a slower spell of the machine meets both."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(runs):
        for job, spent in zip((ours, theirs), times, strict=True):
            spent.append(seconds(job))
    return Comparison(what, statistics.median(times[0]), statistics.median(times[1]), bound)


def seconds(job: Callable[[], object]) -> float:
    """The wall-clock seconds of a job, on a heap swept before."""
    gc.collect()
    start = time.perf_counter()
    job()
    return time.perf_counter() - start


def peak_mebibytes() -> float:
    """The most memory that this process has held."""
    status = Path("/proc/self/status")
    if status.exists():  # getrusage on Linux starts from what the parent held when it forked
        return int(re.search(r"VmHWM:\s+(\d+) kB", status.read_text())[1]) / 1024  # type: ignore[index]
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
