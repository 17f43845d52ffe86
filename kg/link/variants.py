"""Names that are a version, size or setting of another."""

from collections import deque
from collections.abc import Container, Sequence

from kg.link.families import parents_of
from kg.link.identities import Identities
from kg.link.making import new_concept
from kg.link.names import Names
from kg.link.rulings import Rulings
from kg.model import edges, nodes
from kg.model.keys import key

_SAID = "override"


def link_variants(
    label: str, concepts: dict[str, nodes.Concept], identities: Identities, rulings: Rulings
) -> list[edges.VariantOf]:
    """The parent of each concept that has one; a parent that no text names is added to the concepts."""
    found = []
    waiting = deque(sorted(concepts))
    things = {*waiting, *rulings.listed.values()}
    said = identities.names.by_id(rulings.parents, concepts)
    while waiting:
        child = waiting.popleft()
        parents = [(said[child], _SAID, True)] if child in said else parents_of(label, concepts[child].name)
        parent = _first(parents, child, identities.names, concepts, things)
        if parent is None:
            continue
        id_, name, reason = parent
        if id_ not in concepts:
            shown = rulings.known_name(id_) or rulings.leading_name(id_) or name
            concepts[id_] = new_concept(label, id_, id_, shown, [name], rulings)
            waiting.append(id_)
        found.append(edges.VariantOf(child, id_, reason))
    return _without_cycles(found)


def _first(
    parents: Sequence[tuple[str, str, bool]],
    child: str,
    names: Names,
    concepts: Container[str],
    things: Container[str],
) -> tuple[str, str, str] | None:
    """(id, name, reason) of the nearest parent that is a thing or is made; what is one thing with the child is not."""
    for name, reason, makes in parents:
        id_ = names.one(key(name), concepts, is_made=reason == _SAID)
        if id_ is None:
            return None  # a homonym, and which of them is meant cannot be told from the name
        if id_ != child and (makes or id_ in things):
            return id_, name, reason
    return None


def _without_cycles(found: Sequence[edges.VariantOf]) -> list[edges.VariantOf]:
    parents: dict[str, str] = {}
    kept = []
    for edge in sorted(found, key=lambda edge: (edge.reason != _SAID, edge.start)):
        above: str | None = edge.stop
        while above is not None and above != edge.start:
            above = parents.get(above)
        if above is None:
            parents[edge.start] = edge.stop
            kept.append(edge)
    return kept
