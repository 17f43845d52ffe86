"""A digest file as text with gaps, so that a copy of it is written by filling them."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from benchmarks.shifting import ARXIV_ID, Shift
from kg.model.facts import Entry, Extraction

_DAY = re.compile(r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)")
_DAY_HEADING = re.compile(r"\ufeff? {0,3}##(?!#)")
_LINE_END = re.compile(r"(\r\n?|\n)")
_AUTHORS = re.compile(r"Authors?:\s*")
# A name between commas, without the brackets and quotes of a Python list and without `and`.
_PERSON = re.compile(r"[\s\['\"]*(?:(?:and|&)\s+)?(?P<person>[^,]*[^,\s\]'\"])")

Read = tuple[Entry, Extraction]


@dataclass(frozen=True, slots=True)
class Gap:
    """A piece of a line that every copy writes in its own way; `nfd` where the line's letters are taken apart."""

    fill: Callable[[Shift, str], str]
    text: str
    nfd: bool = False


Template = Sequence[str | Gap]


@dataclass(frozen=True, slots=True)
class _Edit:
    start: int
    end: int
    fill: Callable[[Shift, str], str]


def make_template(text: str, read: Iterable[Read]) -> Template:
    """The text of a digest file with gaps for what stands in it; `read` are its entries."""
    pieces = _LINE_END.split(text)
    lines = [unicodedata.normalize("NFC", line) for line in pieces[::2]]
    edits: list[list[_Edit]] = [[] for _ in lines]
    for entry, extraction in read:
        _add_entry(edits, lines, entry, extraction)
    template: list[str | Gap] = []
    for number, (line, raw) in enumerate(zip(lines, pieces[::2], strict=True)):
        found = [*edits[number], *_in_any_line(line)]
        template += _cut(line, raw, _without_overlaps(found, len(line)))
        template += pieces[2 * number + 1 : 2 * number + 2]
    return template


def fill(template: Template, shift: Shift) -> str:
    """The text of a copy."""
    return "".join(piece if isinstance(piece, str) else _filled(piece, shift) for piece in template)


def day_in(text: str) -> Iterator[tuple[int, int]]:
    """Where the first date in a file's name or a heading stands; nothing where it is no valid one."""
    found = _DAY.search(text)
    with suppress(ValueError):
        if found and date.fromisoformat(found.group()):
            yield found.span()


def dates(name: str, text: str) -> Iterator[date]:
    """All dates of a file: of its name and of its headings."""
    for line in (name, *filter(_DAY_HEADING.match, _LINE_END.split(text))):
        for start, end in day_in(line):
            yield date.fromisoformat(line[start:end])


def _filled(gap: Gap, shift: Shift) -> str:
    new = gap.fill(shift, gap.text)
    return unicodedata.normalize("NFD", new) if gap.nfd else new


def _add_entry(edits: Sequence[list[_Edit]], lines: Sequence[str], entry: Entry, extraction: Extraction) -> None:
    heading = lines[entry.line - 1]
    if not ARXIV_ID.search(entry.url):
        start = heading.index(f"({entry.url}") + 1 if f"({entry.url}" in heading else heading.index(entry.url)
        edits[entry.line - 1].append(_Edit(start, start + len(entry.url), Shift.url))
    if entry.authors_at:
        edits[entry.authors_at - 1] += _people(lines[entry.authors_at - 1])
    for found in extraction.occurrences:
        sentence = entry.sentences[found.sentence]
        row_at = entry.text.rfind("\n", 0, found.start_at) + 1
        row = entry.text[row_at:].split("\n", 1)[0]
        line = lines[sentence.line - 1]
        column = line.find(f"[{row}") + 1 or line.find(row) if sentence.number == 0 else len(line) - len(row)
        start = column + found.start_at - row_at
        assert line[start : start + len(found.surface)] == found.surface
        edits[sentence.line - 1].append(_Edit(start, start + len(found.surface), Shift.name))


def _people(line: str) -> Iterator[_Edit]:
    authors = _AUTHORS.match(line)
    assert authors  # the parser has read names in it
    for found in _PERSON.finditer(line, authors.end()):
        yield _Edit(*found.span("person"), Shift.person)


def _in_any_line(line: str) -> Iterator[_Edit]:
    for found in ARXIV_ID.finditer(line):
        yield _Edit(*found.span(), Shift.paper)
    if _DAY_HEADING.match(line):
        for span in day_in(line):
            yield _Edit(*span, Shift.day)


def _without_overlaps(edits: Iterable[_Edit], length: int) -> list[_Edit]:
    """The longest at each place, in the line's order."""
    taken = bytearray(length)
    kept = []
    for edit in sorted(edits, key=lambda edit: edit.start - edit.end):
        if not any(taken[edit.start : edit.end]):
            taken[edit.start : edit.end] = b"\1" * (edit.end - edit.start)
            kept.append(edit)
    return sorted(kept, key=lambda edit: edit.start)


def _cut(line: str, raw: str, edits: Sequence[_Edit]) -> Iterator[str | Gap]:
    if not edits:
        yield raw
        return
    nfd = raw != line
    at = 0
    for edit in edits:
        yield _as_in(line[at : edit.start], nfd=nfd)
        yield Gap(edit.fill, line[edit.start : edit.end], nfd)
        at = edit.end
    yield _as_in(line[at:], nfd=nfd)


def _as_in(text: str, *, nfd: bool) -> str:
    return unicodedata.normalize("NFD", text) if nfd else text
