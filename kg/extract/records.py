"""What one stage of the pipeline hands to the next."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span of the entry's text that may be a name, as `found_by` a pattern or a list."""

    sentence: int
    start_at: int
    end_at: int
    surface: str
    key: str
    found_by: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two spans that name one thing, as in `Long Form (LF)` or `긴 이름(Long Form; LF)`."""

    left: Candidate
    right: Candidate


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing that an entry names, and every form in which the entry writes it."""

    label: str
    name: str
    surfaces: tuple[str, ...]
    rule: str
    probability: float


@dataclass(frozen=True, slots=True)
class Place:
    """An entity at one place of the entry's text."""

    entity: Entity
    sentence: int
    start_at: int
    end_at: int
