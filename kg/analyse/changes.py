"""What came new since a day."""

from dataclasses import dataclass

from kg.analyse.leaderboards.boards import Board
from kg.analyse.leaderboards.progress import Record
from kg.model import edges
from kg.model.graph import Graph


@dataclass(frozen=True, slots=True)
class NewConcept:
    """A method or benchmark (id) that no earlier digest has a paper for, and the papers that brought it, by day."""

    id: str
    first_seen: str
    papers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewAuthor:
    """A person or team (id) whose first paper came in, and all papers since."""

    id: str
    first_seen: str
    papers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BrokenRecord:
    """A record that was broken, and its board."""

    board: Board
    record: Record


@dataclass(frozen=True, slots=True)
class Changes:
    """What came new on `since` (YYYY-MM-DD) or later; `digests` are the days of the digests that brought it, sorted.

    `begins` tells whether no digest is older: then everything is new, and that says nothing.
    """

    since: str
    digests: tuple[str, ...]
    begins: bool
    papers: tuple[str, ...]
    authors: tuple[NewAuthor, ...]
    pairs: tuple[edges.CoauthoredWith, ...]
    methods: tuple[NewConcept, ...]
    benchmarks: tuple[NewConcept, ...]
    records: tuple[BrokenRecord, ...]


def changes_since(graph: Graph, since: str) -> Changes:
    """New papers, authors, pairs, methods, benchmarks and records; of pairs, those that met before are not new."""
    raise NotImplementedError
