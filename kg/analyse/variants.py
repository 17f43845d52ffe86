"""Versions, sizes and parts: what stands above a concept, and the whole family below it."""

from collections.abc import Mapping

from kg.base.frames import frame
from kg.model.graph import Graph
from kg.model.schema import EdgeKind

_STEPS = 3  # as far as the named queries go


def parents(graph: Graph, label: str) -> dict[str, str]:
    """What each method, benchmark or metric is a variant of, by id."""
    found = frame(graph.edges[EdgeKind("VARIANT_OF", label, label)]).select("start", "stop").sort("start")
    return dict(found.iter_rows())


def line_of(concept: str, above: Mapping[str, str]) -> tuple[str, ...]:
    """The concept, what it is a variant of, and so on, three steps at most."""
    line = [concept]
    while len(line) <= _STEPS and line[-1] in above:
        line.append(above[line[-1]])
    return tuple(line)


def family(concept: str, above: Mapping[str, str]) -> tuple[str, ...]:
    """The concept and its variants, theirs too, three steps at most; sorted."""
    return tuple(sorted({concept, *(one for one in above if concept in line_of(one, above))}))
