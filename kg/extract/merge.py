"""Third stage: the surfaces of one entity, and every place where the entry writes them."""

import re
from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.groups import Groups
from kg.extract.places import find_places
from kg.extract.records import Entity, Pair, Typing
from kg.extract.shapes import shape
from kg.model.facts import METRIC, TASK

_MOST_TASKS = 4
_LATIN = re.compile(r"[A-Za-z]")


@Language.component("kg_merge")
def add_places(doc: Doc) -> Doc:
    """Set `doc._.places`."""
    entities = merge(doc._.typings, doc._.candidates.pairs)
    doc._.places = find_places(doc._.entry, entities)
    return doc


def merge(typings: dict[str, Typing], pairs: Iterable[Pair]) -> list[Entity]:
    """Return the entities: keys that a pair joins, or to which a list gives one name, are one."""
    groups = Groups(typings)
    groups.join_listed()
    groups.join_pairs(pairs)
    entities = [_entity(members) for members in groups.members()]
    tasks = sorted((entity for entity in entities if entity.label == TASK), key=lambda task: -task.probability)
    too_many = {task.surfaces for task in tasks[_MOST_TASKS:]}
    return [entity for entity in entities if entity.label != TASK or entity.surfaces not in too_many]


def _entity(members: list[Typing]) -> Entity:
    best = members[0]
    surfaces = tuple(dict.fromkeys(surface for member in members for surface in member.surfaces))
    listed = next((member.name for member in members if member.name and member.label == best.label), "")
    return Entity(best.label, _name(best.label, surfaces, listed), surfaces, best.rule, best.probability)


def _name(label: str, surfaces: tuple[str, ...], listed: str) -> str:
    """The list's name for a task or metric, else the short Latin form, a coined one first."""
    if listed and label in (TASK, METRIC):
        return listed
    latin = [surface for surface in surfaces if _LATIN.search(surface)]
    if label == TASK:
        return min(latin, key=_is_acronym).lower() if latin else surfaces[0]
    return min(latin or surfaces, key=_distance_from_a_name)


def _is_acronym(surface: str) -> bool:
    return shape(surface) in ("caps", "camel", "digit")


def _distance_from_a_name(surface: str) -> tuple[bool, int, str]:
    return shape(surface) in ("hangul", "lower"), len(surface), surface
