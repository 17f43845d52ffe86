"""The words of a title and of a text that can be compared."""

import re
from functools import lru_cache

_TITLE_WORD = re.compile(r"[A-Za-z][A-Za-z0-9]+|\d{2,}")
_TEXT_WORD = re.compile(r"[A-Za-z][A-Za-z0-9]+|\d{2,}|[가-힣]{2,}")
_HEADING = re.compile(r"\*+[^*\n]{3,40}\*+ ?:? ?")
_PREFIX = re.compile(r"[^:]{2,40}(?=:)")
_ENDINGS = ("ings", "ing", "ions", "ion", "ers", "er", "ies", "es", "ed", "s", "e", "y")
_SHORTEST_STEM = 4  # letters
_MOST_WORDS = 4  # of a name before a colon
_COMMON = frozenset(
    "an the of for in on with and to from by via using is are as at into towards toward through can do be how what "
    "why or its it we you your all not no new more than based without beyond under over across large language models "
    "model learning".split()
)


def without_headings(text: str) -> str:
    """Return the text without headings such as `**What's New**:`, which say nothing of its paper."""
    return " ".join(_HEADING.sub(" ", text).split())


def title_words(title: str) -> list[str]:
    """Return the stems of the title's words, each once, without the most common ones."""
    words = _TITLE_WORD.findall(title)
    return list(dict.fromkeys(stem(word) for word in words if word.lower() not in _COMMON))


def text_words(text: str) -> set[str]:
    """Return the stems of Latin words, and the first two and three syllables of Korean ones.

    A particle is glued to a Korean word; its first syllables are what it is.
    """
    found = set()
    for word in set(_TEXT_WORD.findall(text)):
        if is_latin(word):
            found.add(stem(word))
        else:
            found.add(word[:2])
            if len(word) > 3:
                found.add(word[:3])
    return found


def is_latin(word: str) -> bool:
    """Whether a word is of Latin letters or digits."""
    return word[0] < "가"


def title_prefix(title: str) -> str:
    """Return what stands before the title's colon, in lower case; empty where that is no name."""
    found = _PREFIX.match(title)
    prefix = found.group().strip(" \"'“”").lower() if found else ""
    return prefix if len(prefix.split()) <= _MOST_WORDS and not prefix.endswith("?") else ""


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return the word in lower case without a common English ending."""
    lower = word.lower()
    for ending in _ENDINGS:
        if lower.endswith(ending) and len(lower) - len(ending) >= _SHORTEST_STEM:
            return lower[: -len(ending)]
    return lower
