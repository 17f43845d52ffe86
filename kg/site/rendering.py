"""Make all pages of a site, by two processes where they are many."""

from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from itertools import islice

from kg.model.graph import Graph
from kg.site.pages import OTHER, File, Key, Pages
from kg.workers import workers

_MANY = 5_000  # pages: of fewer one process has made its own before a second one knows the graph
_PROCESSES = 2
_TOGETHER = 100  # pages that a process makes at a time
_AHEAD = 4  # such lists that wait for each process


def make_files(graph: Graph, keys: Sequence[Key]) -> Iterator[File]:
    """The files of the pages, in any order: those that take long are begun first."""
    if len(keys) < _MANY:
        pages = Pages(graph)
        for key in keys:
            yield from pages.make(key)
        return
    alone = [[key] for key in keys if key[0] == OTHER]
    others = [key for key in keys if key[0] != OTHER]
    waiting = iter([*alone, *(others[at : at + _TOGETHER] for at in range(0, len(others), _TOGETHER))])
    with workers(_PROCESSES, _start, graph) as pool:
        begun: set[Future[list[File]]] = set()
        while True:
            begun |= {pool.submit(_make, held) for held in islice(waiting, _AHEAD * _PROCESSES - len(begun))}
            if not begun:
                return
            done, begun = wait(begun, return_when=FIRST_COMPLETED)
            for made in done:
                yield from made.result()


_OF_THIS_PROCESS: list[Pages] = []


def _start(graph: Graph) -> None:
    _OF_THIS_PROCESS.append(Pages(graph))


def _make(keys: Sequence[Key]) -> list[File]:
    return [file for key in keys for file in _OF_THIS_PROCESS[0].make(key)]
