"""What the entries name, as linking sees it: each entity with its surfaces, and which is short for which."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.model.facts import Entry, Extraction, Facts, Occurrence
from kg.model.keys import key

_OPENED = re.compile(r"[\s\"'”’*]*[(（](?:[^()（）]*[;,/]\s*)?[\"'“‘*]*")
_TITLE_NAME = re.compile(r"[\"'“‘]?(?P<name>[^:]{1,60}?)[\"'”’]?\s*:")


@dataclass(slots=True)
class Mention:
    """One entity of one entry: how often it has which surface, and what the text says of it."""

    paper: str
    label: str
    entity: str
    surfaces: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    short_forms: set[str] = field(default_factory=set)
    titled: str = ""  # the key of NAME where the title reads `NAME: ...` and the paper claims it as its own


def mentions(facts: Iterable[Facts]) -> Iterator[Mention]:
    """Every entity of every entry."""
    for fact in facts:
        for entry, extraction in zip(fact.digest.entries, fact.extractions, strict=True):
            yield from _of_entry(entry, extraction)


def _of_entry(entry: Entry, extraction: Extraction) -> Iterable[Mention]:
    found: dict[tuple[str, str], Mention] = {}
    titled = _TITLE_NAME.match(entry.title)
    own_key = key(titled["name"]) if titled else ""
    before: Occurrence | None = None
    for occurrence in sorted(extraction.occurrences, key=lambda o: (o.start_at, o.end_at)):
        identity = occurrence.label, occurrence.entity
        mention = found.setdefault(identity, Mention(entry.paper, *identity))
        mention.surfaces[occurrence.surface] += 1
        if occurrence.role in ("proposes", "introduces") and key(occurrence.surface) == own_key:
            mention.titled = own_key
        if before and _opens(entry.text, before, occurrence):
            mention.short_forms.add(occurrence.surface)
        before = occurrence
    return found.values()


def _opens(text: str, long: Occurrence, short: Occurrence) -> bool:
    """Whether the text reads `Long (SF` at two occurrences of one entity."""
    if (long.label, long.entity) != (short.label, short.entity) or len(short.surface) >= len(long.surface):
        return False
    return short.surface.isascii() and _OPENED.fullmatch(text, long.end_at, short.start_at) is not None
