"""One change of a store written in either way: into the engine's log, or as a whole new file."""

import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from benchmarks.staged import store_mebibytes
from kg.base import stored_base, without
from kg.derive import derive
from kg.model.difference import Difference
from kg.model.graph import Graph
from kg.store import create_store, open_store
from kg.store.comparing import difference
from kg.store.ladybug.engine import log_of
from kg.store.ladybug.saving import save

DAYS = (1, 7, 30)  # the last days, which come in at once
_RUNS = 3


@dataclass(frozen=True, slots=True)
class Way:
    """Medians: the seconds of saving and of the next opening of the store, and its MiB on the disk then."""

    save: float
    open: float
    size: float


def measure_writing(store: str) -> list[dict[str, Any]]:
    """For each number of days: `days`, `rows` that differ, and a Way `by_log` and `by_rewrite`.

    `by_log` is None where the store gave the log up, and wrote the graph anew.
    """
    with open_store(store) as opened:
        after = opened.load()
    days = after.nodes["Digest"]["id"].to_pylist()
    return [_measure(after, sorted(days)[-count:]) for count in DAYS if count < len(days)]


def _measure(after: Graph, last: list[str]) -> dict[str, Any]:
    before = derive(without(stored_base(after), last))
    changes = difference(before, after)
    with tempfile.TemporaryDirectory() as held:
        path = Path(held) / "before.lbug"
        create_store(before, str(path))
        ways = [("by_log", True), ("by_rewrite", False)]
        measured = {name: _write(after, changes, path, small=small) for name, small in ways}
    return {"days": len(last), "rows": changes.rows, **measured}


def _write(after: Graph, changes: Difference, path: Path, *, small: bool) -> dict[str, float] | None:
    runs = []
    for _ in range(_RUNS):
        with tempfile.TemporaryDirectory(dir=path.parent) as held:
            copy, drafts = Path(held) / "graph.lbug", Path(held) / "drafts"
            shutil.copyfile(path, copy)
            drafts.mkdir()
            with patch("kg.store.ladybug.saving._is_small", lambda *_: small):
                saving = _seconds(lambda: save(after, copy, drafts, changes))  # noqa: B023 - called at once
            if log_of(copy).exists() != small:
                return None
            opening = _seconds(lambda: open_store(str(copy)).close())  # noqa: B023
            runs.append(Way(saving, opening, store_mebibytes(copy)))
    return {name: statistics.median(asdict(run)[name] for run in runs) for name in asdict(runs[0])}


def _seconds(job: Callable[[], object]) -> float:
    start = time.perf_counter()
    job()
    return time.perf_counter() - start
