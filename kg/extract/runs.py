"""Runs of Latin words in a sentence, cut down to what may be a name."""

import re
from collections.abc import Iterator

from kg.extract.records import Candidate
from kg.extract.shapes import shape
from kg.extract.words import NOT_A_NAME, TAILS
from kg.model.facts import Sentence
from kg.model.keys import key

LETTERS = "A-Za-z0-9À-ɏͰ-Ͽ²³∞"
WORD = rf"[{LETTERS}]+(?:[-+.@&'’_]+[{LETTERS}]+)*(?:\+\+|\+(?![{LETTERS}]))?"
_URL = r"https?://[^\s가-힣)]+|\\url\{[^}]*\}|(?:www\.|[\w-]+\.(?:github\.io|com/|org/|ai/))[^\s가-힣)]*"
_RUN = re.compile(rf"(?P<url>{_URL})|{WORD}(?: {WORD})*")
_WORD = re.compile(WORD)
# A word of a name: it has a capital, or begins with a digit or Greek letter and goes on with letters.
_NAMELIKE = re.compile(rf"[{LETTERS}]*[A-ZͰ-Ͽ]|\d+[a-zA-Z]")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*$")
_SIZE = re.compile(r"\d+(?:\.\d+)?(?:x\d+(?:\.\d+)?)?[KkMBT]?$")
_SMALL_WORDS = frozenset(("of", "the", "in", "for", "to", "a", "on"))
# A number that ends a run belongs to the name unless a unit or a counter comes after it.
_COUNTED = re.compile(
    r"\s?(?:[%~,.:]\s?\d|[%~$]|배|개|명|점|만|억|천|백|가지|종|건|시간|분|초|일|년|월|위|차원|장|회|번|단계|층|포인트|pp)"
)


def find_runs(sentence: Sentence) -> Iterator[Candidate]:
    """Yield the name-like segments of every run of Latin words; the title's only where a word has a shape."""
    for match in _RUN.finditer(sentence.text):
        if match["url"] is None:
            pieces = _shaped_words if sentence.number == 0 else _segments
            for start, end in pieces(sentence.text, match.start(), match.end()):
                surface = sentence.text[start:end]
                offset = sentence.start_at
                yield Candidate(sentence.number, offset + start, offset + end, surface, key(surface), "run")


def _segments(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of name-like words, each without class words at its start and its end."""
    segment: list[tuple[int, int]] = []
    for word in _WORD.finditer(text, start, end):
        if _NAMELIKE.match(word.group()) or (segment and _goes_on(text, word)):
            segment.append(word.span())
            continue
        yield from _trimmed(text, segment)
        segment = []
    yield from _trimmed(text, segment)


def _goes_on(text: str, word: re.Match[str]) -> bool:
    """Whether a number, or a small word before another name-like one, belongs to the segment."""
    if _NUMBER.match(word.group()):
        return True
    return word.group() in _SMALL_WORDS and _NAMELIKE.match(text, word.end() + 1) is not None


def _shaped_words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the words that have a shape: in a title plain words have capitals too."""
    for word in _WORD.finditer(text, start, end):
        if shape(word.group()) in ("camel", "digit", "caps") and word.group().casefold() not in NOT_A_NAME:
            yield word.span()


def _trimmed(text: str, words: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    while words and text[slice(*words[0])].casefold() in NOT_A_NAME:
        words = words[1:]
    while words and _is_tail(text, words):
        words = words[:-1]
    if words and not _SIZE.match(text[slice(*words[0])]):
        start, end = words[0][0], words[-1][1]
        if end - start > 1:
            yield start, end


def _is_tail(text: str, words: list[tuple[int, int]]) -> bool:
    word = text[slice(*words[-1])]
    if _NUMBER.match(word):
        return len(words) == 1 or len(word) > 4 or _COUNTED.match(text, words[-1][1]) is not None
    return word in TAILS or (len(words) > 1 and word.casefold() in NOT_A_NAME)
