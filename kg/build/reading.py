"""Have the extractor read digests, a few at a time, so that little of them is in memory as objects."""

from kg.base import Base, join, tabulate
from kg.extract import Extractor
from kg.model.facts import Digest, Facts
from kg.progress import Progress, silent

_AT_ONCE = 50  # digests


def read_digests(waiting: list[Digest], progress: Progress = silent) -> Base:
    """What the extractor finds in the digests, with them, as tables; the list is empty then.

    Texts take several times the room as objects that they take in tables, so each is let go of when it is read.
    """
    if not waiting:
        return join(())
    waiting.reverse()
    total = sum(len(digest.entries) for digest in waiting)
    extractor = Extractor()
    done = 0
    bases: list[Base] = []
    facts: list[Facts] = []
    while waiting:
        progress("extract", done, total)
        digest = waiting.pop()
        facts.append(Facts(digest, tuple(extractor.extract(digest.entries)), extractor.built_with))
        done += len(digest.entries)
        if len(facts) == _AT_ONCE or not waiting:
            bases.append(tabulate(facts))
            facts.clear()
    return join(bases)
