"""Whole commands on either engine."""

import subprocess
import sys
import time
from pathlib import Path
from statistics import median

_DONE = (0, 3)  # exit codes: 3 says that some input was rejected


def build_seconds(digests: Path, embedded: Path, uri: str, runs: int) -> dict[str, list[float]]:
    """Seconds of a whole build into each store and of a re-run without change, engines in turn."""
    spent: dict[str, list[float]] = {"embedded": [], "server": [], "embedded again": [], "server again": []}
    for _ in range(runs):
        embedded.unlink(missing_ok=True)
        _kg("remove", "--all", "--yes", "--store", uri, done=(0, 1))
        for name, store in (("embedded", str(embedded)), ("server", uri)):
            spent[name].append(_kg("build", str(digests), "--store", store))
            spent[f"{name} again"].append(_kg("build", str(digests), "--store", store))
    return spent


def builds_table(spent: dict[str, list[float]]) -> str:
    """Medians, and the first build on a server that has just started."""
    rows = ["| | embedded | server | ratio |", "| --- | --- | --- | --- |"]
    for what, ours, theirs in (
        ("whole build, first", spent["embedded"][0], spent["server"][0]),
        ("whole build, median", median(spent["embedded"]), median(spent["server"])),
        ("re-run without change", median(spent["embedded again"]), median(spent["server again"])),
    ):
        rows.append(f"| {what} | {ours:.1f} s | {theirs:.1f} s | {theirs / ours:.2f} |")
    return "\n".join(rows)


def _kg(*words: str, done: tuple[int, ...] = _DONE) -> float:
    start = time.perf_counter()
    ended = subprocess.run([sys.executable, "-m", "kg", *words], capture_output=True, check=False)
    if ended.returncode not in done:
        sys.exit(f"server: kg {' '.join(words)} ended with {ended.returncode}: {ended.stderr.decode()[-500:]}")
    return time.perf_counter() - start
