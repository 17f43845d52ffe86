"""Names that the form of the text sets apart: before the title's colon, and in quotation marks."""

import re
from collections.abc import Iterator

from kg.extract.records import Candidate
from kg.model.facts import Sentence
from kg.model.keys import key

_PREFIX = re.compile(r"[\"'“]?(?P<name>[^:]{2,40}?)[\"'”]?(?:\s?\([^()]*\))?\s?(?::|\s[-–—]\s)\s?\S")
_QUOTED = re.compile(r"['\"“‘「](?P<name>[A-Za-z가-힣0-9][^'\"“”‘’「」.,]{1,38})['\"”’」]")
_MOST_PREFIX_WORDS = 4


def find_prefix(title: Sentence) -> Iterator[Candidate]:
    """Yield what stands before the title's colon, when it is short enough for a name."""
    prefix = _PREFIX.match(title.text)
    if prefix and len(prefix["name"].split()) <= _MOST_PREFIX_WORDS:
        yield _span(title, prefix, "title-prefix")


def find_quoted(sentence: Sentence) -> Iterator[Candidate]:
    """Yield what stands in quotation marks."""
    for quoted in _QUOTED.finditer(sentence.text):
        yield _span(sentence, quoted, "quoted")


def _span(sentence: Sentence, match: re.Match[str], found_by: str) -> Candidate:
    surface = match["name"].strip()
    start = sentence.start_at + match.start("name") + match["name"].index(surface)
    return Candidate(sentence.number, start, start + len(surface), surface, key(surface), found_by)
