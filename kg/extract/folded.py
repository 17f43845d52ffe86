"""A text in the form of a key, with the place of each of its characters in the text."""

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass

from kg.model.keys import key

# Where a name may begin: after what is neither letter nor digit, and at a change of script.
# Each match goes on to the next such place: a pattern of the places alone would be tried at every character.
_RUN = r"(?:[A-Za-z0-9]+|[가-힣]+)"
_OTHER = r"[^\W_A-Za-z0-9가-힣]+"
_START = re.compile(rf"(?:{_RUN}|{_OTHER}{_RUN}?)(?:{_OTHER}{_RUN}?)*")
# The characters that a key leaves out.
_SKIPPED = frozenset(chr(code) for code in range(0x3100) if not key(f"a{chr(code)}")[1:])


@dataclass(frozen=True, slots=True)
class Folded:
    """The folded text; `places[i]` is where its i-th character stands, `starts` where names may begin in it."""

    text: str
    places: list[int]
    starts: list[int]


def fold(text: str) -> Folded:
    """Fold a text; a character whose folded form is not one character stands for itself."""
    places = [place for place, character in enumerate(text) if character not in _SKIPPED]
    folded = key(text)
    if len(folded) != len(places) or not unicodedata.is_normalized("NFKC", text):
        folded = "".join(_one(text[place]) for place in places)
    starts = [bisect_left(places, match.start()) for match in _START.finditer(text)]
    return Folded(folded, places, starts)


def _one(character: str) -> str:
    folded = key(character)
    return folded if len(folded) == 1 else character
