"""Communities month by month: the same id while one is the best match of the last month's, and it of this one.

Each month's partition starts from the last one's, and knows only the papers first seen by then: what later months
bring changes none of the ids and colours before. (A later digest that lists a paper's authors anew does.) A match is by
the Jaccard index of persons; of equals the larger overlap, then the smaller id (after Greene, Doyle & Cunningham,
Tracking the evolution of communities in dynamic social networks, ASONAM 2010).
"""

from dataclasses import dataclass

import numpy as np

from kg.analyse.coauthors.counting import Rule
from kg.analyse.coauthors.network import Network, network_until
from kg.analyse.coauthors.partition import Partition, partition
from kg.analyse.coauthors.stability import overlapping
from kg.derive.projection import Ints

COLOURS = 12


@dataclass(frozen=True, slots=True)
class Tracked:
    """A community by its `id`: the month of its birth and its most connected person then, `2024-03/ann lee`.

    Its colour, from 0 to COLOURS - 1, is the one of fewest persons when it was born.
    """

    id: str
    colour: int
    born: str


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """The communities at the end of a month: `communities[number]` is the part of that number."""

    month: str
    found: Partition
    communities: tuple[Tracked, ...]

    @property
    def sizes(self) -> Ints:
        """How many persons each community has."""
        parts = self.found.parts
        return np.bincount(parts[parts >= 0], minlength=len(self.communities)).astype(np.int64)


def track(network: Network) -> list[Snapshot]:
    """The communities of every month with papers, in order."""
    snapshots: list[Snapshot] = []
    for month in network.months:
        held = network_until(network, month)
        last = snapshots[-1] if snapshots else None
        found = partition(held, last.found.parts if last else None)
        snapshots.append(_snapshot(held, month, found, last))
    return snapshots


def _snapshot(network: Network, month: str, found: Partition, last: Snapshot | None) -> Snapshot:
    """Communities matched with the last month's, and new ones, the largest first, in the colours of fewest persons."""
    count = int(found.parts.max(initial=-1)) + 1
    held: dict[int, Tracked] = _matched(last, found) if last else {}
    sizes = np.bincount(found.parts[found.parts >= 0], minlength=count)
    coloured = np.zeros(COLOURS, np.int64)
    for part, community in held.items():
        coloured[community.colour] += sizes[part]
    leaders = _leaders(network, found, count)
    for part in np.lexsort((leaders, -sizes)).tolist():
        if part not in held:
            colour = int(coloured.argmin())
            coloured[colour] += sizes[part]
            held[part] = Tracked(f"{month}/{network.people[leaders[part]]}", colour, month)
    return Snapshot(month, found, tuple(held[part] for part in range(count)))


def _matched(last: Snapshot, found: Partition) -> dict[int, Tracked]:
    """The parts that are the best match of a community whose best match they are."""
    overlaps = overlapping(last.found.parts, found.parts)
    ids = np.array([community.id for community in last.communities])
    ranks = np.argsort(np.argsort(ids))[overlaps.one] if len(ids) else overlaps.one
    order = np.lexsort((overlaps.other, ranks, -overlaps.shared, -overlaps.jaccard))
    old, new = overlaps.one[order], overlaps.other[order]
    best_of_old = dict(zip(old[::-1].tolist(), new[::-1].tolist(), strict=True))
    best_of_new = dict(zip(new[::-1].tolist(), old[::-1].tolist(), strict=True))
    return {part: last.communities[before] for part, before in best_of_new.items() if best_of_old[before] == part}


def _leaders(network: Network, found: Partition, count: int) -> Ints:
    """The person of most Newman weight in each part, of equals the first by id."""
    weights = np.round(network.weighted_degrees(Rule.NEWMAN), 9)
    people = np.flatnonzero(found.parts >= 0)
    order = people[np.lexsort((people, -weights[people], found.parts[people]))]
    firsts = np.searchsorted(found.parts[order], np.arange(count))
    return order[firsts].astype(np.int64)
