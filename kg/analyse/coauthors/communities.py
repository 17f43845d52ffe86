"""Communities of co-authors: who, what they write about, how sure, and how they came about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl

from kg.analyse.coauthors.counting import Floats, Rule
from kg.analyse.coauthors.events import Event, events
from kg.analyse.coauthors.network import Network
from kg.analyse.coauthors.partition import partition
from kg.analyse.coauthors.stability import Stability, stability
from kg.analyse.coauthors.telling import Telling, telling
from kg.analyse.coauthors.tracking import Snapshot, track
from kg.derive.projection import Ints
from kg.model import nodes
from kg.model.graph import Graph
from kg.model.records import nodes_of

LEAST = 10  # persons: smaller communities are counted, not described
_TOLD = 5  # telling concepts of a kind


@dataclass(frozen=True, slots=True)
class Community:
    """Persons who write together more than with others.

    `people` are ids in the order of Newman weight within the community. `papers` are those of which more authors are
    in it than in any other. `id`, `colour` and `born` are as `tracking` says; `sizes` has (month, persons) since then.
    `stability` is the mean over other seeds of its best Jaccard index with a community there.
    """

    id: str
    colour: int
    born: str
    name: str
    people: tuple[str, ...]
    papers: tuple[str, ...]
    stability: float
    methods: tuple[Telling, ...]
    benchmarks: tuple[Telling, ...]
    sizes: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Communities:
    """The communities of at least `least` persons at the end of the last month, the largest first.

    `small` counts the rest, `small_people` the persons in them. `events` are those of all months, in their order.
    `of` is the community's id of each person who has a co-author, those in small ones too.
    """

    described: tuple[Community, ...]
    least: int
    small: int
    small_people: int
    modularity: float
    stability: Stability
    events: tuple[Event, ...]
    of: Mapping[str, str]


def find_communities(graph: Graph, network: Network, least: int = LEAST) -> Communities:
    """Follow the communities from the first month to the last, and describe those of the last."""
    snapshots = track(network)
    last = snapshots[-1] if snapshots else Snapshot("", partition(network), ())
    sure = stability(network, last.found)
    large = last.sizes >= least
    return Communities(
        described=_described(graph, network, snapshots, sure.parts, least) if snapshots else (),
        least=least,
        small=int((~large).sum()),
        small_people=int(last.sizes[~large].sum()),
        modularity=last.found.modularity,
        stability=sure,
        events=tuple(events(snapshots, least)),
        of={
            person: last.communities[part].id
            for person, part in zip(network.people, last.found.parts.tolist(), strict=True)
            if part >= 0
        },
    )


def _described(
    graph: Graph, network: Network, snapshots: Sequence[Snapshot], sure: Floats, least: int
) -> tuple[Community, ...]:
    last = snapshots[-1]
    people, homes = _people(network, last.found.parts), _homes(network, last.found.parts)
    papers = {part: tuple(held) for part, held in homes.group_by("community").agg(pl.col("paper").sort()).iter_rows()}
    told = {label: telling(graph, label, homes, _TOLD) for label in ("Method", "Benchmark")}
    authors = nodes_of(graph, nodes.Author)
    history = _history(snapshots)
    found = []
    for part in np.flatnonzero(last.sizes >= least).tolist():
        tracked = last.communities[part]
        methods, benchmarks = (told[label].get(part, ()) for label in ("Method", "Benchmark"))
        found.append(
            Community(
                id=tracked.id,
                colour=tracked.colour,
                born=tracked.born,
                name=_name(methods, benchmarks, [authors[person].name for person in people[part][:2]]),
                people=tuple(people[part]),
                papers=papers.get(part, ()),
                stability=float(sure[part]),
                methods=methods,
                benchmarks=benchmarks,
                sizes=history[tracked.id],
            )
        )
    return tuple(sorted(found, key=lambda one: (-len(one.people), one.id)))


def _people(network: Network, parts: Ints) -> dict[int, list[str]]:
    """The persons of each part, those of most Newman weight within it first."""
    first, second = network.pairs.first, network.pairs.second
    inside = parts[first] == parts[second]
    weights = np.zeros(len(network.people))
    for ends in (first, second):
        weights += np.bincount(ends[inside], network.weights[Rule.NEWMAN][inside], len(network.people))
    order = np.lexsort((np.arange(len(parts)), -np.round(weights, 9)))
    found: dict[int, list[str]] = {}
    for person in order.tolist():
        found.setdefault(int(parts[person]), []).append(network.people[person])
    return found


def _homes(network: Network, parts: Ints) -> pl.DataFrame:
    """The `community` of each `paper` that makes pairs: of most of its authors; of equals the one of smaller number."""
    joining = network.joins[network.groups]
    links = pl.DataFrame({"group": network.groups[joining], "community": parts[network.members[joining]]})
    counted = links.filter(pl.col("community") >= 0).group_by("group", "community").agg(persons=pl.len())
    ordered = counted.sort("group", "persons", "community", descending=[False, True, False])
    homes = ordered.unique("group", keep="first", maintain_order=True)
    papers = pl.DataFrame({"paper": network.papers}, {"paper": pl.String}).with_row_index("group")
    return homes.join(papers.with_columns(pl.col("group").cast(pl.Int64)), on="group").select("paper", "community")


def _history(snapshots: Sequence[Snapshot]) -> dict[str, tuple[tuple[str, int], ...]]:
    found: dict[str, list[tuple[str, int]]] = {}
    for snapshot in snapshots:
        for tracked, size in zip(snapshot.communities, snapshot.sizes.tolist(), strict=True):
            found.setdefault(tracked.id, []).append((snapshot.month, size))
    return {id_: tuple(sizes) for id_, sizes in found.items()}


def _name(methods: Sequence[Telling], benchmarks: Sequence[Telling], people: Sequence[str]) -> str:
    """The two most telling methods, the most telling benchmark, and the two most central persons."""
    concepts = [told.name for told in (*methods[:2], *benchmarks[:1])]
    return f"{', '.join(concepts)} ({', '.join(people)})" if concepts else ", ".join(people)
