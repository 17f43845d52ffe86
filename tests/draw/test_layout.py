"""Places for nodes."""

import math
from itertools import combinations

from kg.draw.layout import place_nodes


def ring(count: int, name: str) -> dict[tuple[str, str], float]:
    return {(f"{name}{number:03}", f"{name}{(number + 1) % count:03}"): 1.0 for number in range(count)}


def nodes_of(weights: dict[tuple[str, str], float]) -> list[str]:
    return sorted({end for pair in weights for end in pair})


def test_the_same_network_has_the_same_places_whatever_the_order() -> None:
    weights = ring(12, "a") | ring(5, "b")
    turned = {(b, a): weight for (a, b), weight in reversed(weights.items())}
    assert place_nodes(nodes_of(weights), weights) == place_nodes(nodes_of(weights)[::-1], turned)


def test_no_two_nodes_are_in_one_place() -> None:
    clique = dict.fromkeys(combinations([f"n{number:02}" for number in range(20)], 2), 1.0)
    places = place_nodes([*nodes_of(clique), "alone"], clique)
    assert min(math.dist(a, b) for a, b in combinations(places.values(), 2)) > 40


def test_components_stand_apart() -> None:
    weights = ring(12, "a") | ring(5, "b")
    places = place_nodes(nodes_of(weights), weights)
    right_of_a = max(x for id_, (x, _) in places.items() if id_.startswith("a"))
    assert all(x > right_of_a for id_, (x, _) in places.items() if id_.startswith("b"))


def test_nothing_has_no_place() -> None:
    assert place_nodes([], {}) == {}
