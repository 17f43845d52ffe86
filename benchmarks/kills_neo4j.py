"""Kill loads into a Neo4j server: `python -m benchmarks.kills_neo4j DIGESTS N` kills N clients and N servers.

Each is killed at a random moment of a build, from nothing or from half of the digests; then the server is started again
and the same build run again, which must give exactly the graph that the embedded engine holds.
"""

import multiprocessing
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from random import Random

from neo4j import GraphDatabase

from benchmarks.killed import build_in
from benchmarks.kills import write_states
from kg.errors import KgError
from kg.model.graph import Graph
from kg.parse import digest_files
from kg.store import open_store
from servers import Neo4j, empty

_NUMBER = 20
_DONE = (0, 3)  # exit codes: 3 says that some input was rejected
_FAILED = 1  # one line said what is wrong
_LATE = 1.1  # kills come up to so many times as late as the build took before
_PATIENCE = 60  # seconds until the server has rolled back what a killed client had begun
_IN_PARTS = 0.1  # seconds: what is one transaction shows no first row
_STARTS = ("nothing", "half")
_COLUMNS = ("kills", "ended before", "nothing written", "half written", "all or none written", "other graphs")

_forks = multiprocessing.get_context("forkserver")
_forks.set_forkserver_preload(["benchmarks.killed"])
_Process = multiprocessing.context.ForkServerProcess


class Kills:
    """A server, the digests, half of them, and the graph that all of them make."""

    def __init__(self, digests: Path, folder: Path, server: Neo4j) -> None:
        self._server = server
        self._driver = GraphDatabase.driver(server.uri, notifications_min_severity="OFF")
        self._folders = {state: folder / state for state in ("full", "cut", "half")}
        write_states(digests, self._folders)
        self._expected = self._built_in_a_file(folder / "graph.lbug")
        self._random = Random(0)  # noqa: S311 - moments, no secrets
        self.counts = {victim: Counter[str]() for victim in ("client", "server")}
        self.slowest = 0.0
        # The second time counts: a server that has just started is slow.
        self._seconds = {start: (self._measure(start), self._measure(start))[1] for start in _STARTS}

    def run(self, victim: str, number: int) -> None:
        """Kill the client or the server so many times, every other time after the first rows were written."""
        for kill in range(number):
            start = _STARTS[kill // 2 % 2]
            self._begin(start)
            whole, saving = self._seconds[start]
            ended = self._kill(victim, whole, saving, while_saving=bool(kill % 2) and saving > _IN_PARTS)
            self._count(self.counts[victim], ended=ended)
            self._build("full")
            if self._held() != self._expected:
                self.counts[victim]["other graphs"] += 1
            print(f"{victim} {kill + 1} of {number}: {dict(self.counts[victim])}", file=sys.stderr)

    def _measure(self, start: str) -> tuple[float, float]:
        """The seconds of a whole build, and those from the first row that is written on."""
        self._begin(start)
        begun = time.perf_counter()
        process = self._start("full")
        self._wait_for_rows(process)
        saving = time.perf_counter()
        process.join()
        end = time.perf_counter()
        assert process.exitcode in _DONE
        assert self._held() == self._expected
        return end - begun, end - saving

    def _kill(self, victim: str, whole: float, saving: float, *, while_saving: bool) -> bool:
        """Whether the build had ended before."""
        process = self._start("full")
        if while_saving:
            self._wait_for_rows(process)
        time.sleep(self._random.random() * _LATE * (saving if while_saving else whole))
        ended = not process.is_alive()
        if victim == "client":
            process.kill()
            process.join()
            return ended
        self._server.kill()
        begun = time.perf_counter()
        process.join()
        self.slowest = max(self.slowest, time.perf_counter() - begun)
        self._server.start()
        if process.exitcode not in (*_DONE, _FAILED):
            sys.exit(f"kills: a build whose server was killed ended with {process.exitcode}")
        return ended

    def _count(self, counts: Counter[str], *, ended: bool) -> None:
        counts["kills"] += 1
        complete = self._complete()
        states = {True: "all or none written", False: "half written", None: "nothing written"}
        counts["ended before" if ended else states[complete]] += 1

    def _begin(self, start: str) -> None:
        if start == "half":
            self._build("half")
            return
        empty(self._driver)

    def _build(self, state: str) -> None:
        words = [sys.executable, "-m", "kg", "build", ".", "--prune", "--store", self._server.uri]
        end = time.monotonic() + _PATIENCE
        while True:
            done = subprocess.run(words, cwd=self._folders[state], stderr=subprocess.PIPE, text=True, check=False)
            if "is building here" not in done.stderr or time.monotonic() > end:
                break
        if done.returncode not in _DONE:
            sys.exit(f"kills: after {self.counts} a build ended with {done.returncode}: {done.stderr}")

    def _start(self, state: str) -> _Process:
        process = _forks.Process(target=build_in, args=(str(self._folders[state]), self._server.uri))
        process.start()
        return process

    def _wait_for_rows(self, process: _Process) -> None:
        while process.is_alive() and self._complete() is not False:
            time.sleep(0.02)

    def _complete(self) -> bool | None:
        """What the graph says of itself; None where there is none."""
        found = self._driver.execute_query("MATCH (g:Graph) RETURN g {.complete} AS graph", database_="neo4j").records
        return bool(found[0]["graph"]["complete"]) if found else None

    def _held(self) -> Graph:
        with open_store(self._server.uri) as opened:
            return opened.load()

    def _built_in_a_file(self, store: Path) -> Graph:
        process = _forks.Process(target=build_in, args=(str(self._folders["full"]), str(store)))
        process.start()
        process.join()
        with open_store(str(store)) as opened:
            return opened.load()


def main(digests: Path, number: int = _NUMBER) -> None:
    """Kill and print what was found."""
    with tempfile.TemporaryDirectory() as held, Neo4j(Path(held) / "server") as server:
        begun = time.perf_counter()
        kills = Kills(digests, Path(held), server)
        for victim in kills.counts:
            kills.run(victim, number)
        print("killed", *_COLUMNS, sep="  ")
        for victim, counts in kills.counts.items():
            print(victim, *(f"{counts[name]:{len(name)}}" for name in _COLUMNS), sep="  ")
        print(f"builds of {len(digest_files([digests]))} digests, {time.perf_counter() - begun:.0f} s in all;", end=" ")
        print(f"a client whose server was killed ended after {kills.slowest:.1f} s at most")
    if any(counts["other graphs"] for counts in kills.counts.values()):
        sys.exit("kills: a build after a kill gave another graph")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3) or not all(number.isdecimal() for number in sys.argv[2:]):
        sys.exit("kills: give DIGESTS [NUMBER]")
    try:
        main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
    except KgError as error:
        sys.exit(f"kills: {error}")
