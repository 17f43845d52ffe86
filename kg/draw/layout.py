"""Places for the nodes of a picture: the same for the same network, each component apart."""

import math
from collections.abc import Mapping, Sequence

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Place = tuple[int, int]
Floats = NDArray[np.float64]

_SEED = 20231120
_GAP = 70.0  # the least distance of two nodes
_SHAPE = 1.6  # width by height of the whole: that of most windows


def place_nodes(ids: Sequence[str], weights: Mapping[tuple[str, str], float]) -> dict[str, Place]:
    """A place for every node; weights of the edges pull their ends together."""
    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from(sorted(ids))
    network.add_weighted_edges_from((*pair, weight) for pair, weight in sorted(weights.items()))
    components = sorted(nx.connected_components(network), key=lambda found: (-len(found), min(found)))
    boxes = [_component(network, sorted(found)) for found in components]
    corners = _shelves([_size(box) for box in boxes])
    placed: dict[str, Place] = {}
    for box, (left, top) in zip(boxes, corners, strict=True):
        placed |= {id_: (round(left + x), round(top + y)) for id_, (x, y) in box.items()}
    return placed


def _component(network: "nx.Graph[str]", ids: Sequence[str]) -> dict[str, tuple[float, float]]:
    """Places within one component, from (0, 0)."""
    part = nx.Graph(network.subgraph(ids))
    points = np.zeros((1, 2))
    if len(ids) > 1:
        ordered: nx.Graph[str] = nx.Graph()  # a subgraph's order is that of a set
        ordered.add_nodes_from(ids)
        ordered.add_weighted_edges_from(sorted((min(a, b), max(a, b), w) for a, b, w in part.edges(data="weight")))
        spring = nx.spring_layout(ordered, seed=_SEED, iterations=300, k=2.2 / math.sqrt(len(ids)))
        points = np.array([spring[id_] for id_ in ids])
        points = _apart(_scaled(points))
    points -= points.min(axis=0)
    return {id_: (float(x), float(y)) for id_, (x, y) in zip(ids, points, strict=True)}


def _scaled(points: Floats) -> Floats:
    """Stretch to the shape of a window, with room for all."""
    extent = np.maximum(np.ptp(points, axis=0), 1e-9)
    side = _GAP * 1.5 * math.sqrt(len(points))
    return points / extent * np.array([side * math.sqrt(_SHAPE), side / math.sqrt(_SHAPE)])


def _apart(points: Floats) -> Floats:
    """Push nodes apart that are nearer than the gap."""
    for _ in range(100):
        offsets = points[:, np.newaxis] - points[np.newaxis]
        distances = np.maximum(np.hypot(offsets[..., 0], offsets[..., 1]), 1e-3)
        lacking = np.maximum(_GAP - distances, 0)
        np.fill_diagonal(lacking, 0)
        if not lacking.any():
            break
        points = points + (offsets / distances[..., np.newaxis] * lacking[..., np.newaxis]).sum(axis=1) * 0.3
    return points


def _size(box: Mapping[str, tuple[float, float]]) -> tuple[float, float]:
    return max(x for x, _ in box.values()) + 2 * _GAP, max(y for _, y in box.values()) + 2 * _GAP


def _shelves(sizes: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Corners for boxes on shelves, filled from left to right."""
    area = sum(width * height for width, height in sizes)
    full = max([math.sqrt(area * _SHAPE) * 1.1, *(width for width, _ in sizes)], default=0)
    corners, left, top, tallest = [], 0.0, 0.0, 0.0
    for width, height in sizes:
        if left and left + width > full:
            left, top, tallest = 0.0, top + tallest, 0.0
        corners.append((left, top))
        left, tallest = left + width, max(tallest, height)
    return corners
