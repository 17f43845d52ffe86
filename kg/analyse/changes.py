"""What came new since a day."""

from collections import defaultdict
from dataclasses import dataclass

import pyarrow.compute as pc

from kg.analyse.coauthors.communities import LEAST
from kg.analyse.coauthors.events import Event, events
from kg.analyse.coauthors.network import coauthor_network
from kg.analyse.coauthors.tracking import track
from kg.analyse.leaderboards.boards import Board, leaderboards
from kg.analyse.leaderboards.progress import Record, records_over_time
from kg.analyse.leaderboards.results import reported_results
from kg.analyse.uses import Use, uses_of
from kg.model import edges, nodes
from kg.model.graph import Graph
from kg.model.records import edges_of, nodes_of
from kg.model.schema import SHARING, EdgeKind

_OF_METHODS = ("PROPOSES", "USES", "COMPARES_WITH", "MENTIONS")
_OF_BENCHMARKS = (*SHARING, "MENTIONS")


@dataclass(frozen=True, slots=True)
class NewConcept:
    """A method or benchmark (id) of which no earlier digest says anything, and what papers do with it since."""

    id: str
    uses: tuple[Use, ...]

    @property
    def first_seen(self) -> str:
        """The day of the digest that first names it."""
        return self.uses[0].first_seen


@dataclass(frozen=True, slots=True)
class NewAuthor:
    """A person or team (id) whose first paper came in, and all papers since, the earliest first."""

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

    `begins` tells whether no digest is older: then everything is new, and that says nothing. Papers are in the order
    of their days, those of most votes first; of the rest those of most papers stand first. `events` are communities
    that merged or split: they are followed by months, so those of the month of `since` may be older than the day.
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
    events: tuple[Event, ...]


def changes_since(graph: Graph, since: str, min_confidence: float = 0.0) -> Changes:
    """New papers, authors, pairs, methods, benchmarks and records, communities merged and split.

    A pair is new where it never met before; a record, where it broke one that was there, the sure ones first.
    """
    days = sorted(digest.date for digest in nodes_of(graph, nodes.Digest).values())
    held = nodes_of(graph, nodes.Paper)
    seen = {paper.id: paper.first_seen for paper in held.values()}

    def order(id_: str) -> tuple[str, int, str]:
        return seen[id_], -(held[id_].votes or 0), id_

    return Changes(
        since=since,
        digests=tuple(day for day in days if day >= since),
        begins=not days or days[0] >= since,
        papers=tuple(sorted((id_ for id_ in seen if seen[id_] >= since), key=order)),
        authors=_authors(graph, seen, since),
        pairs=_pairs(graph, since),
        methods=_concepts(graph, "Method", _OF_METHODS, min_confidence, since),
        benchmarks=_concepts(graph, "Benchmark", _OF_BENCHMARKS, min_confidence, since),
        records=_records(graph, min_confidence, since),
        events=_events(graph, since[:7]),
    )


def _authors(graph: Graph, seen: dict[str, str], since: str) -> tuple[NewAuthor, ...]:
    papers: defaultdict[str, list[str]] = defaultdict(list)
    for edge in edges_of(graph, EdgeKind("AUTHORED", "Author", "Paper"), edges.Authored):
        papers[edge.start].append(edge.stop)
    ordered = {author: sorted(held, key=lambda paper: (seen[paper], paper)) for author, held in papers.items()}
    new = [NewAuthor(author, seen[held[0]], tuple(held)) for author, held in ordered.items() if seen[held[0]] >= since]
    return tuple(sorted(new, key=lambda one: (-len(one.papers), one.first_seen, one.id)))


def _pairs(graph: Graph, since: str) -> tuple[edges.CoauthoredWith, ...]:
    pairs = graph.edges[EdgeKind("COAUTHORED_WITH", "Author", "Author")]
    rows = pairs.filter(pc.greater_equal(pairs["first_seen"], since)).to_pylist()  # of most graphs few are new
    new = (edges.CoauthoredWith(**row) for row in rows)
    return tuple(sorted(new, key=lambda pair: (-len(pair.papers), -pair.weight, pair.start, pair.stop)))


def _concepts(
    graph: Graph, label: str, types: tuple[str, ...], min_confidence: float, since: str
) -> tuple[NewConcept, ...]:
    return tuple(NewConcept(*found) for found in uses_of(graph, label, types, min_confidence, since).items())


def _records(graph: Graph, min_confidence: float, since: str) -> tuple[BrokenRecord, ...]:
    boards = leaderboards(graph, reported_results(graph, min_confidence))
    broken = [
        BrokenRecord(board, record)
        for board in boards
        for record in records_over_time(board)
        if record.beaten is not None and record.result.date >= since
    ]
    return tuple(sorted(broken, key=lambda one: one.record.possible))


def _events(graph: Graph, month: str) -> tuple[Event, ...]:
    """Merged and split communities from a month (YYYY-MM) on; the first month has nothing to differ from."""
    found = events(track(coauthor_network(graph)), LEAST)
    return tuple(event for event in found if event.month >= month)
