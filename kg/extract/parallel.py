"""Extraction by several processes, each with an extractor of its own."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future
from itertools import islice

from kg.extract.extractor import Extractor
from kg.model.facts import Entry, Extraction
from kg.workers import workers

Entries = Sequence[Entry]
Extractions = tuple[Extraction, ...]

_AHEAD = 4  # lists of entries that wait for each process


def extract_lists(lists: Iterable[Entries], processes: int) -> Iterator[Extractions]:
    """Yield the extractions of each list of entries, in order; some lists are taken ahead of what is yielded.

    Raises WorkerError where one of several processes is ended.
    """
    if processes == 1:
        extractor = Extractor()
        yield from (tuple(extractor.extract(entries)) for entries in lists)
        return
    waiting = iter(lists)
    with workers(processes, _start) as pool:
        begun: deque[Future[Extractions]] = deque()
        while True:
            begun.extend(pool.submit(_extract, entries) for entries in islice(waiting, _AHEAD * processes - len(begun)))
            if not begun:
                return
            yield begun.popleft().result()


_OF_THIS_PROCESS: list[Extractor] = []


def _start() -> None:
    _OF_THIS_PROCESS.append(Extractor())


def _extract(entries: Entries) -> Extractions:
    return tuple(_OF_THIS_PROCESS[0].extract(entries))
