"""What one digest says: pure functions of the file and of what reads it."""

from dataclasses import dataclass

READER = "daily-papers"

METHOD, BENCHMARK, TASK, METRIC = "METHOD", "BENCHMARK", "TASK", "METRIC"

# Strongest first. An entity of an entry, and an edge from a paper to a concept, have the first that was found.
ROLES = {
    METHOD: ("proposes", "uses", "compares", "mentions"),
    BENCHMARK: ("introduces", "evaluates_on", "trains_on", "mentions"),
    TASK: ("addresses",),
    METRIC: ("measures",),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the input that was rejected, or kept in doubt, and where it stands."""

    source: str
    line: int
    what: str
    rejected: bool

    def __str__(self) -> str:
        return f"{self.source}:{self.line}: {self.what}"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an entry; number 0 is the title.

    `start_at` is the offset in characters in the entry's text, `line` the line in the file, from 1.
    """

    number: int
    text: str
    section: str | None
    start_at: int
    line: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One paper in one digest.

    `text` is the title, a newline, and the bullets without their marker, joined by newlines. The
    names of `authors_line` are in its order, mended and without repeats in `authors`, neither in `authors_printed`;
    `authors_at` is that line's number in the file, None where there is none.
    """

    paper: str
    url: str
    title: str
    line: int
    position: int
    votes: int | None
    authors: tuple[str, ...]
    authors_printed: tuple[str, ...]
    authors_line: str
    authors_at: int | None
    authors_truncated: bool
    text: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """One day's digest; `content_hash` is over the bytes of the file that it stands in.

    `parts` digests stand in that file, and all of them have its `problems`, each as `line: what`.
    """

    date: str
    source: str
    content_hash: str
    entries: tuple[Entry, ...]
    parts: int = 1
    problems: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        return f"{READER}/{self.date}"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A name at one place of an entry: `text[start_at:end_at] == surface`.

    `entity` is the entry's name for what is named, shared by all its surfaces; `rule` says what found it, and
    `confidence`, from 0 to 1, how sure it is with its role. `name_confidence` is how sure the entity is whatever its
    role, None where that is the same.
    """

    sentence: int
    label: str
    entity: str
    surface: str
    start_at: int
    end_at: int
    role: str
    rule: str
    confidence: float
    name_confidence: float | None = None

    @property
    def sure(self) -> float:
        """How sure it is that the entity is named, whatever its role."""
        return self.confidence if self.name_confidence is None else self.name_confidence


@dataclass(frozen=True, slots=True)
class Statement:
    """A number reported for a method on a benchmark in a metric.

    `method`, `benchmark`, `metric` and `baseline` are entities of the entry, empty where the text names none;
    `start_at` and `end_at` are the number's place in the entry's text. `is_delta` marks a gain.
    """

    sentence: int
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
class Extraction:
    """What an extractor reads in one entry; `text_matches` is how sure it is that the text is the paper's own."""

    occurrences: tuple[Occurrence, ...] = ()
    statements: tuple[Statement, ...] = ()
    text_matches: float = 1.0


@dataclass(frozen=True, slots=True)
class Facts:
    """All that one digest says: one extraction for each of its entries, in their order.

    `built_with` is a hash of all that read it: a difference means that the digest must be read again.
    """

    digest: Digest
    extractions: tuple[Extraction, ...]
    built_with: str
