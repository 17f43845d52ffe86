"""Communities that merged, and communities that split."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from kg.analyse.coauthors.stability import overlapping
from kg.analyse.coauthors.tracking import Snapshot


@dataclass(frozen=True, slots=True)
class Event:
    """Communities that became one (`merged`) or several (`split`) in a month, by id; `people` are those who moved."""

    month: str
    kind: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    people: int


def events(snapshots: Sequence[Snapshot], least: int) -> list[Event]:
    """What merged and what split from month to month, where at least so many persons moved together.

    Communities merged into one that has at least half of the persons of each of them. One split into those that have
    at least half of their earlier persons from it.
    """
    found: list[Event] = []
    for last, this in pairwise(snapshots):
        found += _merged(last, this, least)
        found += _split(last, this, least)
    return found


def _merged(last: Snapshot, this: Snapshot, least: int) -> list[Event]:
    flows = overlapping(last.found.parts, this.found.parts)
    strong = (flows.shared >= least) & (2 * flows.shared >= last.sizes[flows.one])
    found = []
    for part in np.unique(flows.other[strong]).tolist():
        moved = np.flatnonzero(strong & (flows.other == part))
        if len(moved) > 1:
            before = [last.communities[old].id for old in flows.one[moved].tolist()]
            after = this.communities[part].id
            people = sum(n for id_, n in zip(before, flows.shared[moved].tolist(), strict=True) if id_ != after)
            found.append(Event(this.month, "merged", tuple(sorted(before)), (after,), people))
    return sorted(found, key=lambda event: (-event.people, event.after))


def _split(last: Snapshot, this: Snapshot, least: int) -> list[Event]:
    flows = overlapping(last.found.parts, this.found.parts)
    known = np.bincount(flows.other, flows.shared, len(this.communities))
    strong = (flows.shared >= least) & (2 * flows.shared >= known[flows.other])
    found = []
    for part in np.unique(flows.one[strong]).tolist():
        moved = np.flatnonzero(strong & (flows.one == part))
        if len(moved) > 1:
            after = [this.communities[new].id for new in flows.other[moved].tolist()]
            before = last.communities[part].id
            people = sum(n for id_, n in zip(after, flows.shared[moved].tolist(), strict=True) if id_ != before)
            found.append(Event(this.month, "split", (before,), tuple(sorted(after)), people))
    return sorted(found, key=lambda event: (-event.people, event.before))
