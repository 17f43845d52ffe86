"""Slips of the pen: names of several words that differ from a frequent one in a letter or an ending of one word."""

import re
from collections import defaultdict
from collections.abc import Iterator

import polars as pl

_FREQUENT = 5  # papers
_LEAST = 4  # letters of a word: in shorter ones a letter more or less makes another word
_ENDING = re.compile(r"(?:ations?|ional|ions?|al|ed|ing|es?|d|s)$")
_Rest = tuple[tuple[str, ...], str, tuple[str, ...]]


def slips(surfaces: pl.DataFrame, own: pl.DataFrame) -> list[tuple[str, str]]:
    """Pairs of a key that one paper uses, and does not propose, and the key of the frequent name that it means.

    A letter in place of another is no slip: it tells Context Tuning from Content Tuning.
    """
    counts = surfaces.group_by("key").agg(papers=pl.col("paper").n_unique(), surface=pl.col("surface").min())
    worded = counts.filter(pl.col("surface").str.contains(r"^[A-Za-z]+(?:[ -][A-Za-z]+)+$"))
    frequent = worded.filter(pl.col("papers") >= _FREQUENT).select("key", "surface").sort("key")
    rare = worded.filter(pl.col("papers") == 1).join(own, on="key", how="anti").select("key", "surface").sort("key")
    by_rest: defaultdict[_Rest, list[tuple[str, str]]] = defaultdict(list)
    for key_, surface in frequent.iter_rows():
        for rest, word in _each_word(surface):
            by_rest[rest].append((key_, word))
    return [
        (key_, other)
        for key_, surface in rare.iter_rows()
        for rest, word in _each_word(surface)
        for other, meant in by_rest.get(rest, ())
        if is_slip(word, meant)
    ]


def is_slip(one: str, other: str) -> bool:
    """Whether two words differ in one letter that is missing, or in their endings (Direct, Direction)."""
    short, long = sorted((one, other), key=len)
    if short == long or len(short) < _LEAST:
        return False
    stems = _ENDING.sub("", one), _ENDING.sub("", other)
    if stems[0] == stems[1] and len(stems[0]) >= _LEAST:
        return True
    return len(long) == len(short) + 1 and any(long[:at] + long[at + 1 :] == short for at in range(1, len(long)))


def _each_word(surface: str) -> Iterator[tuple[_Rest, str]]:
    """Each word, with those before and behind it and its first letter: no slip is there."""
    words = tuple(re.split(r"[ -]", surface.lower()))
    for at, word in enumerate(words):
        yield (words[:at], word[0], words[at + 1 :]), word
