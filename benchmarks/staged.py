"""A whole build with the seconds of each of its stages, and its peak memory."""

import importlib
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from benchmarks.alone import alone
from benchmarks.measuring import peak_mebibytes

# What the build tells as its progress, and how that is called here.
_STEPS = {"compare": "parse", "link and derive": "derive", "save": "load"}
# Functions that are a stage of their own within such a step; one that is no longer there is an error.
_WITHIN = {
    "kg.build.reading.read_digests": "extract",
    "kg.derive.graph.link_concepts": "link",
    "kg.derive.graph.link_authors": "link",
    "kg.store.ladybug.saving.verify": "verify",
}
STAGES = ("parse", "extract", "link", "derive", "load", "verify")
# They import what a build needs, which is not a stage.
_NEEDED = ("kg.build.reading", "kg.derive", "kg.extract", "kg.store")


def staged_build(corpus: Path, store: Path) -> dict[str, Any]:
    """What `measure` says of a build in a process of its own."""
    return dict(alone("benchmarks.staged", "measure", corpus, store))


def measure(corpus: str, store: str) -> dict[str, Any]:
    """Build, and tell `stages` in seconds, `peak` and `size` in MiB, and the rows: `nodes`, `edges`, `written`."""
    for module in _NEEDED:
        importlib.import_module(module)
    from kg.build import build

    clock = _Clock()
    with _watched(clock):
        summary = build([Path(corpus)], store, progress=clock.progress)
    clock.step("end")
    return {
        "stages": dict(clock.spent),
        "peak": peak_mebibytes(),
        "size": store_mebibytes(Path(store)),
        "nodes": summary.nodes,
        "edges": summary.edges,
        "entries": summary.extracted,
        "written": summary.written.rows,
    }


def store_mebibytes(store: Path) -> float:
    """The room of a store on the disk, with its log."""
    return sum(file.stat().st_size for file in store.parent.glob(f"{store.name}*") if file.is_file()) / 1024**2


class _Clock:
    """Seconds by stage; one stage at a time."""

    def __init__(self) -> None:
        self.spent: defaultdict[str, float] = defaultdict(float)
        self.stage = "parse"
        self._since = time.perf_counter()

    def step(self, stage: str) -> None:
        """From here on it is that stage."""
        now = time.perf_counter()
        self.spent[self.stage] += now - self._since
        self.stage, self._since = stage, now

    def progress(self, step: str, _done: int, _total: int) -> None:
        """As a build tells it."""
        self.step(_STEPS.get(step, step))

    def watch(self, function: Callable[..., Any], stage: str) -> Callable[..., Any]:
        """The function, whose time is that stage's."""

        def watched(*arguments: Any, **named: Any) -> Any:
            before = self.stage
            self.step(stage)
            try:
                return function(*arguments, **named)
            finally:
                self.step(before)

        return watched


@contextmanager
def _watched(clock: _Clock) -> Iterator[None]:
    with ExitStack() as stack:
        for target, stage in _WITHIN.items():
            module, _, name = target.rpartition(".")
            function = getattr(importlib.import_module(module), name)
            stack.enter_context(patch(target, clock.watch(function, stage)))
        yield
