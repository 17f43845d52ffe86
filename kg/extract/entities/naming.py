"""The name that an entry's entity goes by."""

import re

from kg.extract.lists import known_names
from kg.extract.shapes import shape
from kg.model.facts import METRIC, TASK
from kg.model.keys import key

_LATIN = re.compile(r"[A-Za-z]")


def name_of(label: str, surfaces: tuple[str, ...]) -> str:
    """Return the list's name for a task or metric, else the short Latin form, a coined one first."""
    latin = [surface for surface in surfaces if _LATIN.search(surface)]
    if label in (TASK, METRIC):
        names = known_names().names
        listed = next((names[label, key(one)] for one in surfaces if (label, key(one)) in names), "")
        if listed:
            return listed
    if label == TASK:
        return min(latin, key=_is_acronym).lower() if latin else surfaces[0]
    return min(latin or surfaces, key=_distance_from_a_name)


def _is_acronym(surface: str) -> bool:
    return shape(surface) in ("caps", "camel", "digit")


def _distance_from_a_name(surface: str) -> tuple[bool, int, str]:
    return shape(surface) in ("hangul", "lower"), len(surface), surface
