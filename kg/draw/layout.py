"""Places for the nodes of a picture: the same for the same network, each component apart."""

import math
from collections.abc import Mapping, Sequence

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Place = tuple[int, int]
Floats = NDArray[np.float64]

_GAP = 70.0  # the least distance of two nodes
_SHAPE = 1.9  # width by height of the whole: that of most windows


def place_nodes(ids: Sequence[str], weights: Mapping[tuple[str, str], float]) -> dict[str, Place]:
    """A place for every node; weights of the edges pull their ends together."""
    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from(sorted(ids))
    network.add_weighted_edges_from((*pair, weight) for pair, weight in sorted(weights.items()))
    components = sorted(nx.connected_components(network), key=lambda found: (-len(found), min(found)))
    boxes = [_component(network, sorted(found)) for found in components]
    corners = _columns([_size(box) for box in boxes])
    placed: dict[str, Place] = {}
    for box, (left, top) in zip(boxes, corners, strict=True):
        placed |= {id_: (round(left + x), round(top + y)) for id_, (x, y) in box.items()}
    return placed


def _component(network: "nx.Graph[str]", ids: Sequence[str]) -> dict[str, tuple[float, float]]:
    """Places within one component, from (0, 0)."""
    if len(ids) == 1:
        return {ids[0]: (0.0, 0.0)}
    if len(ids) == 2:  # one above the other, so that their labels do not meet
        return {ids[0]: (0.0, 0.0), ids[1]: (0.0, 1.5 * _GAP)}
    part: nx.Graph[str] = nx.Graph()  # in the order of the ids: a subgraph's is that of a set
    part.add_nodes_from(ids)
    found = network.subgraph(ids).edges(data="weight")
    part.add_weighted_edges_from(sorted((min(a, b), max(a, b), weight) for a, b, weight in found))
    drawn = nx.kamada_kawai_layout(part, weight=None)
    points = _apart(_scaled(np.array([drawn[id_] for id_ in ids])))
    points -= points.min(axis=0)
    return {id_: (float(x), float(y)) for id_, (x, y) in zip(ids, points, strict=True)}


def _scaled(points: Floats) -> Floats:
    """Stretch to the shape of a window, with room for all."""
    extent: Floats = np.maximum(np.ptp(points, axis=0), 1e-9)
    side = _GAP * 1.6 * math.sqrt(len(points))
    shape: Floats = np.array([math.sqrt(_SHAPE), 1 / math.sqrt(_SHAPE)])
    return points / extent * side * shape


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
    """Width and height with room for the labels around."""
    return max(x for x, _ in box.values()) + 3 * _GAP, max(y for _, y in box.values()) + 2 * _GAP


def _columns(sizes: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Corners for boxes in columns, filled from the top; the first box is the largest."""
    area = sum(width * height for width, height in sizes)
    full = max([math.sqrt(area / _SHAPE), *(height for _, height in sizes)], default=0)
    corners, left, top, widest = [], 0.0, 0.0, 0.0
    for width, height in sizes:
        if top and top + height > full:
            left, top, widest = left + widest, 0.0, 0.0
        corners.append((left, top))
        top, widest = top + height, max(widest, width)
    return corners
