"""Places for the nodes of a picture: the same for the same network, components apart, communities apart in them."""

import math

import igraph
import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from kg.analyse.seeded import seeded
from kg.derive.projection import Ints
from kg.draw.packing import pack

Places = NDArray[np.float64]

GAP = 60.0  # the least distance of two nodes
_SEED = 20231120
_WHOLE = 60  # nodes: a component up to this size is laid out in one
_EXACT = 150  # nodes: up to here by path lengths, above by forces
_ROUNDS = 60
_WIDE = np.array([1.2, 0.85])  # a window is wider than high


def place_nodes(graph: igraph.Graph, groups: Ints) -> Places:
    """A place for every vertex; `groups` are the communities."""
    places = np.zeros((graph.vcount(), 2))
    parts = sorted(graph.connected_components(mode="weak"), key=lambda part: (-len(part), part[0]))
    boxes = []
    with seeded(_SEED):
        for part in parts:
            held = np.array(part)
            places[held] = _component(graph.induced_subgraph(part), groups[held])
            places[held] -= places[held].min(axis=0)
            boxes.append(places[held].max(axis=0) + 2 * GAP)
    for part, corner in zip(parts, pack(boxes), strict=True):
        places[np.array(part)] += corner
    return places


def _component(part: igraph.Graph, groups: Ints) -> Places:
    """Places within one component: each community by itself, and the communities as discs that do not meet."""
    found = np.unique(groups)
    if part.vcount() <= _WHOLE or len(found) == 1:
        return _spread(part)
    members = [np.flatnonzero(groups == group) for group in found]
    inner = [_centred(_spread(part.induced_subgraph(held.tolist()))) for held in members]
    radii = np.array([np.hypot(*places.T).max() + GAP for places in inner])
    centres = _discs(_between(part, np.searchsorted(found, groups), len(found)), radii)
    places = np.zeros((part.vcount(), 2))
    for held, own, centre in zip(members, inner, centres, strict=True):
        places[held] = own + centre
    return places


def _spread(part: igraph.Graph) -> Places:
    """Places for vertices that belong together, none nearer to another than the gap."""
    count = part.vcount()
    if count == 1:
        return np.zeros((1, 2))
    if count == 2:  # one above the other, so that their labels do not meet
        return np.array([(0.0, 0.0), (0.0, GAP)])
    drawn = part.layout_kamada_kawai() if count <= _EXACT else part.layout_fruchterman_reingold(niter=150)
    points = np.array(drawn.coords)
    side = GAP * 1.1 * math.sqrt(count)
    return _apart(points / max(float(np.ptp(points, axis=0).max()), 1e-9) * side)


def _apart(points: Places) -> Places:
    """Push nodes apart that are nearer than the gap."""
    for _ in range(_ROUNDS):
        near = cKDTree(points).query_pairs(GAP, output_type="ndarray")
        if not len(near):
            break
        one, other = near[np.lexsort((near[:, 1], near[:, 0]))].T
        offsets = points[one] - points[other]
        distances = np.maximum(np.hypot(*offsets.T), 1e-3)
        push = offsets * ((GAP * 1.05 - distances) / distances * 0.5)[:, np.newaxis]
        moved = points.copy()
        np.add.at(moved, one, push * 0.5)
        np.add.at(moved, other, -push * 0.5)
        points = moved
    return points


def _between(part: igraph.Graph, groups: Ints, count: int) -> igraph.Graph:
    """The communities as vertices, joined where edges lead from one to another, by their weight."""
    joined = igraph.Graph(count, [(int(groups[edge.source]), int(groups[edge.target])) for edge in part.es])
    joined.es["weight"] = part.es["weight"]
    return joined.simplify(combine_edges="sum")


def _discs(joined: igraph.Graph, radii: NDArray[np.float64]) -> Places:
    """Centres for discs, those that are joined near one another, none over another."""
    if joined.vcount() <= _EXACT:
        drawn = joined.layout_kamada_kawai()
    else:
        drawn = joined.layout_fruchterman_reingold(weights="weight", niter=500)
    centres = _centred(np.array(drawn.coords))
    side = 1.5 * math.sqrt(float((radii**2).sum()))
    reach = np.hypot(*centres.T)[:, np.newaxis]
    centres *= (np.maximum(reach, 1e-9) / max(float(reach.max()), 1e-9)) ** -0.4  # outliers would make the rest small
    centres *= side / max(float(np.abs(centres).max()), 1e-9) * _WIDE
    wanted = radii[:, np.newaxis] + radii[np.newaxis]
    for _ in range(300):
        offsets = centres[:, np.newaxis] - centres[np.newaxis]
        distances = np.maximum(np.hypot(offsets[..., 0], offsets[..., 1]), 1e-3)
        lacking = np.maximum(wanted - distances, 0)
        np.fill_diagonal(lacking, 0)
        if lacking.max() < 1:
            break
        centres = centres + (offsets / distances[..., np.newaxis] * lacking[..., np.newaxis]).sum(axis=1) * 0.3
    return centres


def _centred(points: Places) -> Places:
    middle: Places = points - (points.max(axis=0) + points.min(axis=0)) / 2
    return middle
