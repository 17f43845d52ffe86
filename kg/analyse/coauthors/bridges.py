"""Who joins communities."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BridgingPerson:
    """A person with co-authors in other communities than their own, by community id.

    `outside` is the Newman weight of those pairs; `participation` is 0 where all weight is in one community and nears
    1 where it is spread evenly over many (Guimera & Amaral, Nature 433, 2005).
    """

    id: str
    community: str
    joined: tuple[str, ...]
    outside: float
    participation: float


@dataclass(frozen=True, slots=True)
class BridgingPair:
    """Two persons of different communities, and their common papers."""

    start: str
    stop: str
    communities: tuple[str, str]
    papers: tuple[str, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Bridge:
    """Two communities that are joined: by how many pairs, with which Newman weight, on which papers."""

    start: str
    stop: str
    pairs: int
    weight: float
    papers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bridges:
    """All that joins communities, the strongest first."""

    persons: tuple[BridgingPerson, ...]
    pairs: tuple[BridgingPair, ...]
    bridges: tuple[Bridge, ...]
