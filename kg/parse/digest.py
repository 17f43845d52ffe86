"""Read a digest file: its dated `##` headings and the entries under them."""

import codecs
import hashlib
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date as calendar_date
from itertools import pairwise
from pathlib import PurePath

from kg.model.facts import Digest, Entry, Problem
from kg.parse.entry import Block, parse_entry

_DAY = re.compile(r" {0,3}##(?!#)")
_PAPER = re.compile(r" {0,3}###(?!#)")
# A paper's link at a line's start that is no such heading: what stands under it is not the paper's above.
_STRAY = re.compile(
    r"\s*(?:[#＃]+\s*\[[^\]]{1,1000}\]\(\s*https?://|\[[^\]]{1,1000}\]\(\s*https?://(?:[\w-]+\.)*arxiv\.org/)"
)
_DATE = re.compile(r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)")


@dataclass(frozen=True, slots=True)
class _Part:
    """What stands under one `##` heading, from that heading's line on.

    `date` is None where it is not known; `borrowed` says that a heading gives none and the file's name does.
    """

    date: str | None
    borrowed: bool
    line: int
    blocks: list[Block]


@dataclass(frozen=True, slots=True)
class Parsed:
    """The digests of a file or of several, what was rejected or doubtful, and how many `###` headings there were."""

    digests: tuple[Digest, ...]
    problems: tuple[Problem, ...]
    headings: int


def parse_bytes(content: bytes, source: str) -> Parsed:
    """Read one file; `source` is its name in messages and on the Digest node.

    A digest in two parts is one digest; its first mention of a paper counts, a second one is rejected.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _not_utf8(content, source, error.start)
    lines = _lines(text)
    named = _valid_date(PurePath(source).name)
    parts = list(_parts(lines, named))
    headings = sum(len(part.blocks) for part in parts)
    if not any(part.date for part in parts) and not headings:
        return _rejected(source, 1, "rejected: no digest here (no dated '##' heading and no '###' heading)")
    digests, problems = _digests(parts, source, content_hash(content))
    problems = [*_date_doubts(parts, source, named), *problems]
    told = tuple(f"{problem.line}: {problem.what}" for problem in problems)
    digests = tuple(replace(digest, parts=len(digests), problems=told) for digest in digests)
    return Parsed(digests, tuple(problems), headings)


def content_hash(content: bytes) -> str:
    """The hash by which a file is known to be unchanged."""
    return hashlib.sha256(content).hexdigest()


def _not_utf8(content: bytes, source: str, byte: int) -> Parsed:
    """The file is rejected as a whole; its headings are counted as well as they can be seen."""
    is_utf16 = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    lines = _lines(content.decode("utf-16" if is_utf16 else "utf-8-sig", "replace"))
    headings = sum(map(bool, map(_PAPER.match, lines)))
    lost = f" (headings lost: {headings})" if headings else ""
    what = f"rejected: not UTF-8 (byte {byte}); save the file as UTF-8{lost}"
    return _rejected(source, content.count(b"\n", 0, byte) + 1, what, headings)


def _rejected(source: str, line: int, what: str, headings: int = 0) -> Parsed:
    return Parsed((), (Problem(source, line, what, rejected=True),), headings)


def _lines(text: str) -> list[str]:
    return unicodedata.normalize("NFC", re.sub(r"\r\n?", "\n", text)).split("\n")


def _parts(lines: Sequence[str], named: str | None) -> Iterator[_Part]:
    """A part for each `##` heading; what stands before the first has the file name's date."""
    starts = [0, *(i for i, line in enumerate(lines) if _is_day(line)), len(lines)]
    for start, stop in pairwise(starts):
        is_heading = _is_day(lines[start])
        date = _valid_date(lines[start]) if is_heading else None
        blocks = list(_blocks(lines, start, stop))
        if date or blocks:
            borrowed = is_heading and date is None and named is not None
            yield _Part(date or named, borrowed, start + 1, blocks)


def _is_day(line: str) -> bool:
    return _DAY.match(line) is not None and _STRAY.match(line) is None


def _blocks(lines: Sequence[str], start: int, stop: int) -> Iterator[Block]:
    starts = [*(i for i in range(start, stop) if _PAPER.match(lines[i]) or _STRAY.match(lines[i])), stop]
    for first, last in pairwise(starts):
        yield Block(lines[first:last], first + 1)


def _valid_date(text: str) -> str | None:
    found = _DATE.search(text)
    try:
        return calendar_date.fromisoformat(found.group()).isoformat() if found else None
    except ValueError:
        return None


def _date_doubts(parts: Sequence[_Part], source: str, named: str | None) -> Iterator[Problem]:
    for part in {part.date: part for part in reversed(parts)}.values():
        if part.date and named and part.date != named:
            what = f"doubtful: the heading says {part.date}, the file's name {named}; the heading counts"
            yield Problem(source, part.line, what, rejected=False)
    for part in parts:
        if part.borrowed:
            what = f"doubtful: no valid date in the heading; the one of the file's name counts, {named}"
            yield Problem(source, part.line, what, rejected=False)


def _digests(parts: Sequence[_Part], source: str, hashed: str) -> tuple[tuple[Digest, ...], list[Problem]]:
    problems: list[Problem] = []
    entries: dict[str, dict[str, Entry]] = {}
    for part in parts:
        if part.date is None:
            what = "rejected: a paper under no valid date; write '## Daily Papers (YYYY-MM-DD)' above it"
            problems += [Problem(source, block.line, what, rejected=True) for block in part.blocks]
            continue
        problems += _read_blocks(entries.setdefault(part.date, {}), part.blocks, source)
    digests = tuple(Digest(date, source, hashed, tuple(found.values())) for date, found in entries.items())
    return digests, problems


def _read_blocks(found: dict[str, Entry], blocks: Sequence[Block], source: str) -> Iterator[Problem]:
    for block in blocks:
        entry, problems = parse_entry(block, source, len(found))
        yield from problems
        if entry is None:
            continue
        if entry.paper in found:
            what = f"rejected: paper {entry.paper} stands in this digest already, in line {found[entry.paper].line}"
            yield Problem(source, block.line, what, rejected=True)
        else:
            found[entry.paper] = entry
