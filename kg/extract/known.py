"""Find the names of the lists in a sentence, Hangul ones with a particle glued behind too."""

import re
from collections.abc import Iterator

from kg.extract.cues import PARTICLES
from kg.extract.folded import fold
from kg.extract.lists import SHORTEST, KnownNames
from kg.extract.records import Candidate
from kg.model.facts import Sentence

_GLUED = re.compile(r"s?[A-Za-z0-9]|[-_][A-Z0-9]|\.\d")
_HANGUL = re.compile(r"[가-힣]*")
# A short Latin key is a name only in the very case that tells it from a word (`MATH`, `ARC`).
_WORDLIKE = 5


def find_known(sentence: Sentence, known: KnownNames) -> Iterator[Candidate]:
    """Yield the listed names of a sentence, the longest at each place, without overlaps."""
    folded = fold(sentence.text)
    free_from = 0
    for at in folded.starts:
        if at < free_from or folded.text[at : at + SHORTEST] not in known.beginnings:
            continue
        for found in known.at(folded.text, at):
            start, end = folded.places[at], folded.places[at + len(found) - 1] + 1
            if _ends_there(sentence.text, end) and not _is_plain_word(sentence.text[start:end], found):
                offset = sentence.start_at
                surface = sentence.text[start:end]
                yield Candidate(sentence.number, offset + start, offset + end, surface, found, "known")
                free_from = at + len(found)
                break


def _ends_there(text: str, end: int) -> bool:
    if "가" <= text[end - 1] <= "힣":
        rest = _HANGUL.match(text, end)
        return rest is None or not rest.group() or rest.group() in PARTICLES
    return _GLUED.match(text, end) is None


def _is_plain_word(surface: str, found: str) -> bool:
    return len(found) <= _WORDLIKE and surface.isascii() and surface.isalpha() and surface.islower()
