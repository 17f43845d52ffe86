"""Split an entry into sentences, each with its section, its place in the entry's text and its line."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.model.facts import Sentence

# `**What's New**: ` and `***What's New***: `, also with the colon inside the markup.
_HEADING = re.compile(r"\s*\*{2,3}(?P<name>[^*:]{2,60})(?:\*{2,3}\s*:|:\s*\*{2,3})\s*")
_END = re.compile(r"[.!?]+[\"'”’)\]]*(?=\s)")
# A period after one of these, after one capital letter or after a bare number does not end a sentence.
_ABBREVIATION = re.compile(r"(?<![^\s(])(?:e\.g|i\.e|cf|vs|al|etc|Fig|Figs|Eq|Sec|No|approx|resp|[A-Z]|\d+)\.$")


@dataclass(frozen=True, slots=True)
class Bullet:
    """A bullet without its marker; `nested` ones stay in the section of the bullet above."""

    text: str
    line: int
    nested: bool


def split_entry(title: str, title_line: int, bullets: Iterable[Bullet]) -> tuple[Sentence, ...]:
    """The title as sentence 0 and every sentence of the bullets, in reading order."""
    sentences = [Sentence(0, title, "title", 0, title_line)]
    section: str | None = None
    offset = len(title) + 1
    for bullet in bullets:
        heading = _HEADING.match(bullet.text)
        if heading:
            section = _section_name(heading["name"])
        elif not bullet.nested:
            section = None
        for start, end in _spans(bullet.text, heading.end() if heading else 0):
            text = bullet.text[start:end]
            sentences.append(Sentence(len(sentences), text, section, offset + start, bullet.line))
        offset += len(bullet.text) + 1
    return tuple(sentences)


def _section_name(heading: str) -> str:
    return heading.replace("’", "'").strip().lower()


def _spans(text: str, start: int) -> Iterator[tuple[int, int]]:
    """The sentences of one bullet as offsets in it, without the white space around them."""
    for match in _END.finditer(text, start):
        if match.group()[0] == "." and _ABBREVIATION.search(text, start, match.start() + 1):
            continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    kept = piece.strip()
    if kept:
        begin = start + len(piece) - len(piece.lstrip())
        yield begin, begin + len(kept)
