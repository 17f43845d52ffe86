"""Who joins communities: persons with co-authors in several, and pairs from one to another."""

from dataclasses import dataclass

import numpy as np
import polars as pl

from kg.analyse.coauthors.communities import Communities
from kg.analyse.coauthors.counting import Rule
from kg.analyse.coauthors.network import Network
from kg.analyse.coauthors.pairs import Pair, pair_at
from kg.derive.projection import Ints


@dataclass(frozen=True, slots=True)
class BridgingPerson:
    """A person with co-authors in other communities than their own; `joined` are ids, of most weight first.

    `outside` is the Newman weight of the pairs with them; `participation` is 0 where all weight is in one community
    and nears 1 where it is spread evenly over many (Guimera & Amaral, Nature 433, 2005).
    """

    id: str
    community: str
    joined: tuple[str, ...]
    outside: float
    participation: float


@dataclass(frozen=True, slots=True)
class BridgingPair:
    """A pair of persons, and the ids of their communities, in the order of the persons."""

    pair: Pair
    communities: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Bridge:
    """Two communities, the smaller id first, with how many pairs join them, of which Newman weight, on which papers."""

    start: str
    stop: str
    pairs: int
    weight: float
    papers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bridges:
    """All that joins communities of at least `least` persons: what weighs most is first."""

    persons: tuple[BridgingPerson, ...]
    pairs: tuple[BridgingPair, ...]
    between: tuple[Bridge, ...]


def find_bridges(network: Network, communities: Communities) -> Bridges:
    """The persons and pairs between described communities, small ones left out."""
    ids = sorted(community.id for community in communities.described)
    numbers = {id_: number for number, id_ in enumerate(ids)}
    parts = np.array([numbers.get(communities.of.get(person, ""), -1) for person in network.people], np.int64)
    one, other = parts[network.pairs.first], parts[network.pairs.second]
    across = np.flatnonzero((one >= 0) & (other >= 0) & (one != other))
    order = np.lexsort((across, -np.round(network.weights[Rule.NEWMAN][across], 9)))
    pairs = tuple(
        BridgingPair(pair_at(network, place), (ids[one[place]], ids[other[place]])) for place in across[order].tolist()
    )
    return Bridges(_persons(network, parts, ids), pairs, _between(pairs))


def _persons(network: Network, parts: Ints, ids: list[str]) -> tuple[BridgingPerson, ...]:
    ends = [network.pairs.first, network.pairs.second]
    towards = pl.DataFrame(
        {
            "person": np.concatenate(ends),
            "part": parts[np.concatenate(ends[::-1])],
            "weight": np.tile(network.weights[Rule.NEWMAN], 2),
        }
    )
    own = pl.DataFrame({"person": np.arange(len(parts)), "own": parts})
    summed = towards.filter(pl.col("part") >= 0).group_by("person", "part").agg(pl.col("weight").sum().round(9))
    spread = summed.join(own, on="person").filter(pl.col("own") >= 0)
    ordered = spread.sort("person", "weight", "part", descending=[False, True, False])
    away = pl.col("part") != pl.col("own")
    found = ordered.group_by("person", "own", maintain_order=True).agg(
        joined=pl.col("part").filter(away),
        outside=pl.col("weight").filter(away).sum().round(9),
        participation=(1 - (pl.col("weight") / pl.col("weight").sum()).pow(2).sum()).round(9),
    )
    bridging = found.filter(pl.col("outside") > 0).sort(
        "outside", "participation", "person", descending=[True, True, False]
    )
    return tuple(
        BridgingPerson(network.people[person], ids[held], tuple(ids[part] for part in joined), outside, participation)
        for person, held, joined, outside, participation in bridging.iter_rows()
    )


def _between(pairs: tuple[BridgingPair, ...]) -> tuple[Bridge, ...]:
    found: dict[tuple[str, str], list[Pair]] = {}
    for held in pairs:
        one, other = sorted(held.communities)
        found.setdefault((one, other), []).append(held.pair)
    bridges = [
        Bridge(
            *ends,
            pairs=len(held),
            weight=round(sum(pair.newman for pair in held), 9),
            papers=tuple(sorted({paper for pair in held for paper in pair.papers})),
        )
        for ends, held in found.items()
    ]
    return tuple(sorted(bridges, key=lambda bridge: (-bridge.weight, bridge.start, bridge.stop)))
