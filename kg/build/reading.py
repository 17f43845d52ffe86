"""Have the extractor read digests, a few at a time, so that little of them is in memory as objects."""

from collections.abc import Iterator

from kg.base import Base, join, tabulate
from kg.extract.parallel import extract_lists
from kg.fingerprints import built_with
from kg.model.facts import Digest, Entry, Facts
from kg.progress import Progress, silent

_AT_ONCE = 50  # digests
_WORTH_ANOTHER = 1_000  # entries: fewer are read before another process has started


def read_digests(waiting: list[Digest], progress: Progress = silent, processes: int = 1) -> Base:
    """What the extractor finds in the digests, with them, as tables; the list is empty then.

    Texts take several times the room as objects that they take in tables, so each is let go of when it is read.
    """
    if not waiting:
        return join(())
    waiting.reverse()
    total = sum(len(digest.entries) for digest in waiting)
    reading: list[Digest] = []
    done = 0
    bases: list[Base] = []
    facts: list[Facts] = []
    progress("extract", 0, total)
    for found in extract_lists(_taken(waiting, reading), processes if total >= _WORTH_ANOTHER else 1):
        digest = reading.pop(0)
        facts.append(Facts(digest, found, built_with()))
        done += len(digest.entries)
        progress("extract", done, total)
        if len(facts) == _AT_ONCE or done == total:
            bases.append(tabulate(facts))
            facts.clear()
    return join([*bases, tabulate(facts)] if facts else bases)


def _taken(waiting: list[Digest], reading: list[Digest]) -> Iterator[tuple[Entry, ...]]:
    """The entries of each digest, which moves from one list to the other."""
    while waiting:
        reading.append(waiting.pop())
        yield reading[-1].entries
