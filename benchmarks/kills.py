"""Kill builds at random moments: `python -m benchmarks.kills DIGESTS N`; the store must hold the graph before or after.

The store goes to and fro between three states of the digests, so that changes by log and by rewrite, logs that have
grown and what killed builds left all meet.
"""

import multiprocessing
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from random import Random

from benchmarks.killed import build_in
from kg.errors import KgError
from kg.model.graph import Graph
from kg.parse import digest_files
from kg.store import open_store

_NUMBER = 200
_DONE = (0, 3)  # exit codes: 3 says that some input was rejected
# Every change from one state to another, once: `cut` lacks one entry, `half` lacks half of the days.
_ALL_CHANGES = ("full", "cut", "half", "full", "half", "cut", "full")
_LATE = 1.1  # kills come up to so many times as late as the build took before

_forks = multiprocessing.get_context("forkserver")
_forks.set_forkserver_preload(["benchmarks.killed"])


class Kills:
    """A store, the states of the digests, and the graph of each."""

    def __init__(self, digests: Path, folder: Path) -> None:
        self._store = folder / "store" / "graph.lbug"
        self._folders = {state: folder / state for state in ("full", "cut", "half")}
        write_states(digests, self._folders)
        self._graphs = {state: self._built_anew(state, folder / f"{state}.lbug") for state in self._folders}
        self._random = Random(0)  # noqa: S311 - moments, no secrets
        self._state = "full"
        self.counts: Counter[str] = Counter()

    def run(self, number: int) -> None:
        """Kill so many builds, every other one while it saves."""
        seconds = self._measure()
        for kill in range(number):
            target = self._random.choice([state for state in self._folders if state != self._state])
            whole, saving = seconds[self._state, target]
            self._kill(target, whole, saving, while_saving=bool(kill % 2))

    def _measure(self) -> Mapping[tuple[str, str], tuple[float, float]]:
        """The seconds of each change, of the whole build and from the first file of the draft on."""
        self._build("full", self._store)
        measured = {}
        for before, after in pairwise(_ALL_CHANGES):
            start = time.perf_counter()
            process = self._start(after, self._store)
            self._wait_for_draft(process)
            saving = time.perf_counter()
            process.join()
            end = time.perf_counter()
            self._check(after)
            measured[before, after] = (end - start, end - saving)
        return measured

    def _kill(self, target: str, whole: float, saving: float, *, while_saving: bool) -> None:
        process = self._start(target, self._store)
        if while_saving:
            self._wait_for_draft(process)
        time.sleep(self._random.random() * _LATE * (saving if while_saving else whole))
        process.kill()
        process.join()
        if process.exitcode != -9 and process.exitcode not in _DONE:
            sys.exit(f"kills: a build after a kill ended with {process.exitcode}")
        self._count(target, ended=process.exitcode != -9, left=self._drafts(process.pid))

    def _count(self, target: str, *, ended: bool, left: list[str]) -> None:
        held = self._check(self._state, target)
        self.counts["after" if held == target else "before"] += 1
        self.counts["ended"] += ended
        self.counts["by log"] += "copy" in left or "proof" in left
        self.counts["by rewrite"] += "graph" in left
        self._state = held

    def _check(self, *states: str) -> str:
        """The state whose graph the store holds exactly; ends the program where it is none of these."""
        held = _loaded(self._store)
        for state in states:
            if held == self._graphs[state]:
                return state
        kept = shutil.copytree(self._store.parent, tempfile.mkdtemp(), dirs_exist_ok=True)
        unlike = {state: _unlike(held, self._graphs[state]) for state in states}
        sys.exit(f"kills: after {self.counts} the store holds another graph, kept in {kept}: it differs in {unlike}")

    def _built_anew(self, state: str, store: Path) -> Graph:
        self._build(state, store)
        return _loaded(store)

    def _build(self, state: str, store: Path) -> None:
        process = self._start(state, store)
        process.join()
        assert process.exitcode in _DONE

    def _start(self, state: str, store: Path) -> "multiprocessing.context.ForkServerProcess":
        process = _forks.Process(target=build_in, args=(str(self._folders[state]), str(store)))
        process.start()
        return process

    def _wait_for_draft(self, process: "multiprocessing.context.ForkServerProcess") -> None:
        while process.is_alive() and not self._drafts(process.pid):
            time.sleep(0.001)

    def _drafts(self, pid: int | None) -> list[str]:
        """What a build has in its folder."""
        folder = self._store.with_name(f"{self._store.name}.building-{pid}")
        return [file.name for file in folder.glob("*")]


def write_states(digests: Path, folders: Mapping[str, Path]) -> None:
    """Copy the digests into the folders of the states."""
    files = digest_files([digests])
    for state, kept in (("full", files), ("cut", files), ("half", files[: len(files) // 2])):
        folders[state].mkdir()
        for file in kept:
            shutil.copyfile(file, folders[state] / file.name)
    for file in reversed(files):
        text = (folders["cut"] / file.name).read_bytes()
        if text.count(b"\n### ") > 1:
            (folders["cut"] / file.name).write_bytes(text[: text.rindex(b"\n### ")])
            return


def _loaded(store: Path) -> Graph:
    with open_store(str(store)) as opened:
        return opened.load()


def _unlike(one: Graph, other: Graph) -> list[str]:
    """The labels and edge kinds of which the graphs have other rows."""
    labels = [label for label in one.nodes if one.nodes[label] != other.nodes[label]]
    return [*labels, *(str(kind) for kind in one.edges if one.edges[kind] != other.edges[kind])]


def _told(counts: Mapping[str, int], files: int, seconds: float) -> Iterator[str]:
    yield f"{counts['before'] + counts['after']} builds of {files} digests killed in {seconds:.0f} s:"
    yield f"{counts['before']} left the graph before, {counts['after']} the new one, none another;"
    yield f"{counts['by log']} were met while a log was written, {counts['by rewrite']} while a whole file was,"
    yield f"{counts['ended']} had ended."


def main(digests: Path, number: int = _NUMBER) -> None:
    """Kill and print what was found."""
    with tempfile.TemporaryDirectory() as held:
        start = time.perf_counter()
        kills = Kills(digests, Path(held))
        kills.run(number)
        print(*_told(kills.counts, len(digest_files([digests])), time.perf_counter() - start))


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3) or not all(number.isdecimal() for number in sys.argv[2:]):
        sys.exit("kills: give DIGESTS [NUMBER]")
    try:
        main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
    except KgError as error:
        sys.exit(f"kills: {error}")
