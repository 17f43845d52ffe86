"""The words of a sentence as models see them: in lower case, and as stems."""

import re
from dataclasses import dataclass
from functools import lru_cache

from kg.model.facts import Sentence

_WORD = re.compile(r"[가-힣]+|[A-Za-z]+|\d[\d.,]*|[^\s]")
_LATIN = re.compile(r"[A-Za-z]+")
_HANGUL = re.compile(r"[가-힣]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word at its place in the sentence; `stem` is its first two syllables, and 0 of any number."""

    start_at: int
    end_at: int
    lower: str
    stem: str


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Return the words of a text between two places."""
    found = _WORD.finditer(text, start, len(text) if end is None else end)
    return [Word(match.start(), match.end(), *forms_of(match.group())) for match in found]


@lru_cache(maxsize=50_000)
def forms_of(word: str) -> tuple[str, str]:
    """Return a word in lower case and its stem."""
    lower = word.lower()
    if is_korean(word):
        return lower, word[:2]
    return lower, "0" if word[0].isdigit() else lower


def is_korean(word: str) -> bool:
    """Whether a word begins in Hangul."""
    return _HANGUL.match(word) is not None


def title_words(title: Sentence) -> list[str]:
    """Return the Latin words of a title in lower case."""
    return [word.lower() for word in _LATIN.findall(title.text)]
