"""Colours for the nodes of a picture."""

from collections import Counter
from collections.abc import Mapping, Sequence

import networkx as nx

COLOURS = 8  # page.css has as many, and one for the rest
_SEED = 20231120


def communities(weights: Mapping[tuple[str, str], float]) -> list[list[str]]:
    """Groups of nodes that are joined more to one another than to the rest (Louvain), the largest first."""
    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from(sorted({end for pair in weights for end in pair}))
    network.add_weighted_edges_from((*pair, weight) for pair, weight in sorted(weights.items()))
    if not weights:
        return []
    found = nx.community.louvain_communities(network, weight="weight", seed=_SEED)
    return sorted(map(sorted, found), key=lambda group: (-len(group), group))


def most_shared(shared: Mapping[tuple[str, str], Sequence[str]]) -> dict[str, str]:
    """For each node what it shares most often; of equals what is shared more often by all."""
    overall = Counter(thing for things in shared.values() for thing in things)
    own: dict[str, Counter[str]] = {}
    for pair, things in shared.items():
        for end in pair:
            own.setdefault(end, Counter()).update(things)
    return {node: min(found, key=lambda one: (-found[one], -overall[one], one)) for node, found in own.items()}


def numbered(names: Mapping[str, str]) -> tuple[list[str], dict[str, int]]:
    """The most frequent of the nodes' group names, and the place of each node's in them from 1; 0 for the rest."""
    sizes = Counter(names.values())
    largest = sorted(sizes, key=lambda name: (-sizes[name], name))[:COLOURS]
    places = {name: place for place, name in enumerate(largest, start=1)}
    return largest, {node: places.get(name, 0) for node, name in names.items()}
