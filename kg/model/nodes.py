"""The labels of the graph: one record for a node, `id` unique within its label."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """One day's digest; `parts` of them stand in its file, whose `problems` read `line: what`.

    `content_hash` is empty while a load in parts has not written all of the digest's facts.
    """

    id: str
    date: str
    source: str
    content_hash: str
    built_with: str
    parts: int
    problems: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a paper's entry in a digest."""

    id: str
    text: str
    section: str | None
    start_at: int
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper, whatever number of digests it stands in."""

    id: str
    title: str
    url: str
    published: str | None
    first_seen: str
    votes: int | None
    authors_listed: int
    authors_truncated: bool
    code_url: str | None
    project_url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """A person or a team, known by name only."""

    id: str
    name: str
    variants: list[str]
    kind: str
    homonym_score: float
    homonym_reasons: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """What methods, benchmarks and tasks have in common."""

    id: str
    kind: str
    name: str
    aliases: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Method(Concept):
    """A named model, architecture, algorithm, technique or system."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Benchmark(Concept):
    """A named data set, corpus, benchmark or leaderboard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task(Concept):
    """A named task that papers address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric(Concept):
    """A named measure; `higher_is_better` is None where that is not known."""

    higher_is_better: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A reported number with its unit."""

    id: str
    value: float
    unit: str
    is_delta: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """The one node that says of which version the graph is, whether it is whole and what it was derived with.

    Papers of more than `max_authors` authors and benchmarks of more than `max_papers` papers make no pairs. Invented
    texts make typed edges only where the graph `keeps_invented` ones, and nothing less sure than `min_confidence` does.
    `overrides` is the text of the overrides file, `derived_with` a hash of all that links and derives.
    """

    id: str
    schema_version: int
    complete: bool
    max_authors: int
    max_papers: int
    keeps_invented: bool
    min_confidence: float
    overrides: str
    derived_with: str
