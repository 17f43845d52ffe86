"""Make the node of a concept."""

from collections.abc import Iterable

from kg.link.rulings import Rulings
from kg.model import nodes
from kg.model.facts import METRIC
from kg.model.schema import CONCEPTS, LABELS


def new_concept(
    label: str, id_: str, own_key: str, name: str, surfaces: Iterable[str], rulings: Rulings
) -> nodes.Concept:
    """The node with all its surfaces; `own_key` is the id without the tag that a homonym has."""
    kind, aliases = label.lower(), sorted({*surfaces, name})
    if label == METRIC:
        direction = rulings.higher_is_better(own_key)
        return nodes.Metric(id=id_, kind=kind, name=name, aliases=aliases, higher_is_better=direction)
    record: type[nodes.Concept] = LABELS[CONCEPTS[label]]
    return record(id=id_, kind=kind, name=name, aliases=aliases)
