"""Tasks and metrics of the known lists: in a copy they become other ones of the lists.

The extractor finds hardly a task or metric that is on no list, so a copy with names of its own would have a sixth of
them. A corpus that is really larger has the same few hundred as well, only more often.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kg.extract.lists import known_names
from kg.extract.words import NOT_A_NAME_KEYS
from kg.known import KnownName, load_known
from kg.model.facts import BENCHMARK, METRIC, TASK
from kg.model.keys import key

_HANGUL = re.compile(r"[가-힣]")
_SHORTEST = 3  # shorter keys stand in other words too
_SMALLEST_RING = 100  # copies of a smaller one would meet the original again

# The forms of a concept by whether they are in Hangul, and their number of words.
_Kind = tuple[bool, int]
_Forms = Mapping[_Kind, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Listed:
    """Where a form stands: its concept in a ring of those that are written in the same scripts, and its number."""

    ring: Sequence[_Forms]
    position: int
    number: int

    def moved(self, surface: str, steps: int) -> str:
        """A form of the concept that is so many steps on, most like the surface in script, words and first capital."""
        concept = self.ring[(self.position + steps) % len(self.ring)]
        in_hangul, words = _kind(surface)
        nearest = min(concept, key=lambda kind: (kind[0] != in_hangul, abs(kind[1] - words), kind[1]))
        form = concept[nearest][self.number % len(concept[nearest])]
        return form[0].upper() + form[1:] if surface[0].isupper() else form


def place_in_list(label: str, surface: str) -> Listed | None:
    """Where a task or metric stands in the lists; None for what has another label or is on no list."""
    return _places().get((label, key(surface)))


def latin_form(label: str, surface: str) -> str:
    """The surface; for a benchmark, and for what is in Hangul, the first name that the list of the label has for it.

    Only lists tell that `MS COCO` is `COCO`: without that papers would share far fewer benchmarks.
    """
    in_hangul, _ = _kind(surface)
    return (load_known().name(label, key(surface)) or surface) if in_hangul or label == BENCHMARK else surface


def is_listed(label: str, surface: str) -> bool:
    """Whether a surface is a form of a name on the list of a label."""
    return load_known().name(label, key(surface)) is not None


@cache
def _places() -> dict[tuple[str, str], Listed]:
    rings: defaultdict[tuple[str, frozenset[bool]], list[tuple[KnownName, _Forms]]] = defaultdict(list)
    for name in load_known().names:
        forms = _forms(name)
        if name.label in (TASK, METRIC):
            rings[name.label, frozenset(in_hangul for in_hangul, _ in forms)].append((name, forms))
    places: dict[tuple[str, str], Listed] = {}
    for (label, scripts), members in rings.items():
        if not scripts or len(members) < _SMALLEST_RING:
            continue
        members.sort(key=lambda member: sorted(member[1]))  # neighbours have as many words
        ring = [forms for _, forms in members]
        for position, (name, forms) in enumerate(members):
            for form in name.forms:
                alike = forms.get(_kind(form), ())
                number = alike.index(form) if form in alike else 0
                places.setdefault((label, key(form)), Listed(ring, position, number))
    return places


def _forms(name: KnownName) -> _Forms:
    """The forms that can only be this name; a form in another's list, or that is a word, may be read as that."""
    forms: defaultdict[_Kind, list[str]] = defaultdict(list)
    labels = known_names().labels
    for form in name.forms:
        known = key(form)
        if labels.get(known) == (name.label,) and len(known) >= _SHORTEST and known not in NOT_A_NAME_KEYS:
            forms[_kind(form)].append(form)
    return dict(forms)


def _kind(surface: str) -> _Kind:
    return _HANGUL.search(surface) is not None, len(surface.split())
