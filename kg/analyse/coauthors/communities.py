"""Communities of co-authors."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Telling:
    """A concept that a community's papers have more than others'.

    `papers` of the community and `elsewhere` have a typed edge to it, mentions left out; `z` is its weighted log-odds
    (Monroe, Colaresi & Quinn, Fightin' Words, Political Analysis 16, 2008).
    """

    label: str
    id: str
    name: str
    papers: int
    elsewhere: int
    z: float


@dataclass(frozen=True, slots=True)
class Community:
    """Persons who write together more than with others; `people` and `papers` are ids, most central first.

    `id` is the month that it was born in and its most connected person then, `2024-03/ann lee`; `colour` is a number
    from 0 to COLOURS - 1. `stability` is the mean over other seeds of its best Jaccard index with a community there.
    """

    id: str
    colour: int
    name: str
    people: tuple[str, ...]
    papers: tuple[str, ...]
    born: str
    stability: float
    methods: tuple[Telling, ...]
    benchmarks: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Communities that became one or several in a month, by id: `before` and `after`; `people` are those who moved."""

    month: str
    kind: str  # "merged" or "split"
    before: tuple[str, ...]
    after: tuple[str, ...]
    people: int


@dataclass(frozen=True, slots=True)
class Stability:
    """How far partitions of other random seeds agree with the one shown; `rand` is the adjusted Rand index.

    Means and the least over `seeds` partitions; `nmi` is normalised mutual information. `modularities` are theirs.
    """

    seeds: int
    rand: float
    least_rand: float
    nmi: float
    least_nmi: float
    modularities: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Communities:
    """The communities of the last month, largest first, and how they came about.

    `small` counts those of fewer than `least` persons, which are left out.
    """

    communities: tuple[Community, ...]
    least: int
    small: int
    modularity: float
    stability: Stability
    events: tuple[Event, ...]
    sizes: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]  # month, then (community, persons)
