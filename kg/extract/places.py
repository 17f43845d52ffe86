"""Every place where an entry writes the surfaces of its entities."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from kg.extract.records import Entity, Place
from kg.model.facts import Entry

_GLUED_BEFORE = re.compile(r"[A-Za-z0-9][-_.]?\Z")
_GLUED_AFTER = re.compile(r"[A-RT-Za-rt-z0-9]|s[A-Za-z0-9]|[-_][A-Z0-9]|\.\d")
_URL = re.compile(r"https?://\S+")


def find_places(entry: Entry, entities: Iterable[Entity]) -> list[Place]:
    """Return the places in reading order; where two overlap, the longer surface has the place."""
    forms = [(surface, entity) for entity in entities for surface in entity.surfaces]
    forms.sort(key=lambda form: (-len(form[0]), form[0]))
    taken = bytearray(len(entry.text))
    for url in _URL.finditer(entry.text):
        taken[url.start() : url.end()] = b"\1" * (url.end() - url.start())
    starts = [sentence.start_at for sentence in entry.sentences]
    places = []
    for surface, entity in forms:
        for start in _occurrences(entry.text, surface):
            end = start + len(surface)
            number = bisect_right(starts, start) - 1
            if number < 0 or any(taken[start:end]) or end > _end_of(entry, number):
                continue
            taken[start:end] = b"\1" * (end - start)
            places.append(Place(entity, number, start, end))
    return sorted(places, key=lambda place: place.start_at)


def _end_of(entry: Entry, number: int) -> int:
    return entry.sentences[number].start_at + len(entry.sentences[number].text)


def _occurrences(text: str, surface: str) -> Iterable[int]:
    start = text.find(surface)
    while start >= 0:
        if not _is_glued(text, start, start + len(surface)):
            yield start
        start = text.find(surface, start + 1)


def _is_glued(text: str, start: int, end: int) -> bool:
    """Whether a surface that begins or ends with a Latin letter goes on in the text."""
    before = text[start].isascii() and _GLUED_BEFORE.search(text, max(0, start - 2), start)
    after = text[end - 1].isascii() and _GLUED_AFTER.match(text, end)
    return bool(before or after)
