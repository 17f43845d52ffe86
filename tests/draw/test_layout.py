"""Places for nodes."""

from itertools import combinations

import numpy as np
from scipy.spatial.distance import pdist

from kg.draw.groups import communities
from kg.draw.layout import GAP, Places, place_nodes
from kg.draw.network import numbered
from kg.draw.picture import Edge
from tests.draw.networks import edge, ring


def placed(*edges: Edge) -> tuple[tuple[str, ...], Places]:
    held = numbered({end for one in edges for end in (one.start, one.stop)}, edges)
    return held.ids, place_nodes(held.graph, communities(held.graph))


def box(ids: tuple[str, ...], places: Places, name: str) -> tuple[np.ndarray, np.ndarray]:
    held = places[[id_.startswith(name) for id_ in ids]]
    return held.min(axis=0), held.max(axis=0)


def test_the_same_network_has_the_same_places() -> None:
    edges = [*ring(90, "a"), *ring(5, "b"), edge("a000", "a030")]
    assert np.array_equal(placed(*edges)[1], placed(*edges)[1])


def test_no_two_nodes_are_in_one_place() -> None:
    clique = [edge(*pair) for pair in combinations([f"n{number:02}" for number in range(20)], 2)]
    assert pdist(placed(*clique)[1]).min() > GAP * 0.7


def test_components_stand_apart() -> None:
    ids, places = placed(*ring(12, "a"), *ring(5, "b"), *ring(4, "c"))
    boxes = [box(ids, places, name) for name in "abc"]
    for (low, high), (other_low, other_high) in combinations(boxes, 2):
        assert (other_low > high).any() or (low > other_high).any()


def test_the_communities_of_a_large_component_stand_apart() -> None:
    cliques = [edge(*pair) for name in "abcde" for pair in combinations([f"{name}{n:02}" for n in range(15)], 2)]
    bridges = [edge(f"{one}00", f"{other}00") for one, other in combinations("abcde", 2)]
    ids, places = placed(*cliques, *bridges)
    middles = {name: np.mean(box(ids, places, name), axis=0) for name in "abcde"}
    for id_, place in zip(ids, places, strict=True):
        assert min(middles, key=lambda name: float(np.hypot(*(middles[name] - place)))) == id_[0]


def test_nothing_has_no_place() -> None:
    assert placed()[1].shape == (0, 2)
