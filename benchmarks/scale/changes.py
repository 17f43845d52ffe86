"""`kg build` as a user runs it: anew, again without a change, and with a new day."""

import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.parse import digest_files

_RUNS = 5
_TOLD = re.compile(r"(\d+) entries extracted, (\d+) rows written")


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds of a process from its start to its end, how many entries it read and how many rows it wrote."""

    seconds: float
    entries: int
    rows: int


@dataclass(frozen=True, slots=True)
class Changes:
    """Of a corpus so many times as large: the whole build, the same build again, and one with a day more.

    `start` are the seconds of an interpreter that does nothing; `with_spacy` tells whether the second build imports it.
    """

    times: int
    whole: Run
    again: Run
    new_day: Run
    start: float
    with_spacy: bool


def measure_changes(times: int, corpus: Path, folder: Path) -> Changes:
    """Of the builds that are short the medians of some runs; `folder` is for stores, and `corpus` stays as it is."""
    store = folder / "changes.lbug"
    whole = _build(corpus, store)
    starts, again = [], []
    for _ in range(_RUNS):  # in turn, so that a slower spell of the machine meets both
        starts.append(_seconds([sys.executable, "-c", "pass"]))
        again.append(_build(corpus, store))
    with_spacy = _imports_spacy(corpus, store)
    new_day = _new_day(corpus, folder)
    return Changes(times, whole, _median(again), new_day, statistics.median(starts), with_spacy)


def _new_day(corpus: Path, folder: Path) -> Run:
    """The build of the corpus into a store that lacks its last day."""
    last = max(digest_files([corpus]), key=lambda file: file.name)
    before = folder / "before"
    before.mkdir()
    last.rename(folder / last.name)
    try:
        _build(corpus, before / "graph.lbug")
    finally:
        (folder / last.name).rename(last)
    runs = []
    for _ in range(_RUNS):
        with tempfile.TemporaryDirectory(dir=folder) as copy:
            shutil.copytree(before, copy, dirs_exist_ok=True)
            runs.append(_build(corpus, Path(copy) / "graph.lbug"))
    return _median(runs)


def _build(corpus: Path, store: Path) -> Run:
    command = [sys.executable, "-m", "kg", "build", str(corpus), "--store", str(store)]
    start = time.perf_counter()
    process = subprocess.run(command, capture_output=True, text=True)
    seconds = time.perf_counter() - start
    told = _TOLD.search(process.stderr)
    if told is None:  # rejected input is no failure
        raise RuntimeError(f"{' '.join(command)}: {process.stderr}")
    return Run(seconds, int(told[1]), int(told[2]))


def _imports_spacy(corpus: Path, store: Path) -> bool:
    command = [sys.executable, "-X", "importtime", "-m", "kg", "build", str(corpus), "--store", str(store)]
    told = subprocess.run(command, capture_output=True, text=True).stderr
    assert "kg.build.building" in told  # imports are told
    return re.search(r"\| +spacy\b", told) is not None


def _seconds(command: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True)
    return time.perf_counter() - start


def _median(runs: Sequence[Run]) -> Run:
    assert len({(run.entries, run.rows) for run in runs}) == 1
    return Run(statistics.median(run.seconds for run in runs), runs[0].entries, runs[0].rows)
