"""The relationship types of the graph: one record for an edge, from one node's id to another's."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge without properties: `start` and `stop` are node ids."""

    start: str
    stop: str


@dataclass(frozen=True, slots=True)
class FeaturedIn(Edge):
    """A paper stands in a digest; `authors` are the names as printed there, each time that they are.

    `authors_read` are the names without repeats, mended where the line breaks them; `line` is the heading's,
    `authors_at` the line of `authors_line`, None where there is none.
    """

    title: str
    url: str
    authors: list[str]
    authors_read: list[str]
    authors_line: str
    authors_at: int | None
    authors_truncated: bool
    votes: int | None
    position: int
    line: int
    text_matches: float


@dataclass(frozen=True, slots=True)
class Names(Edge):
    """A sentence names a concept: one edge for each occurrence."""

    surface: str
    entity: str
    start_at: int
    end_at: int
    role: str
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class States(Edge):
    """A sentence states a result; the names are those that the entry uses."""

    value: float
    unit: str
    is_delta: bool
    method: str
    benchmark: str
    metric: str
    baseline: str
    start_at: int
    end_at: int
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Authored(Edge):
    """A person or team stands in a paper's author list; many digests shuffle it, so `listed_at` is no rank."""

    listed_at: int


@dataclass(frozen=True, slots=True)
class Typed(Edge):
    """A paper and a concept, with the strongest role found; `sentence` is the id of the best evidence."""

    role: str
    confidence: float
    support: int
    sentence: str
    first_seen: str


@dataclass(frozen=True, slots=True)
class VariantOf(Edge):
    """A concept is a version, size or setting of another."""

    reason: str


@dataclass(frozen=True, slots=True)
class CoauthoredWith(Edge):
    """Two persons on common papers, the smaller id first; `weight` is Newman's sum of 1/(n-1)."""

    papers: list[str]
    weight: float
    first_seen: str
    last_seen: str


@dataclass(frozen=True, slots=True)
class SharesBenchmark(Edge):
    """Two papers on common benchmarks, the smaller id first; `roles` is aligned with `benchmarks`."""

    benchmarks: list[str]
    roles: list[str]
    weight: float
