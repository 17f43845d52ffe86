"""A report as CSV: the rows of all its tables under one heading, safe to open in a spreadsheet.

`section` and `table` say where a row belongs; the columns of all tables follow, and a row fills those of its own. A
paragraph is a row with its `text`. A name has its id beside it, a sentence its paper, digest and file:line; in a list
of names those that may stand for several people are marked (?).
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from itertools import chain, count
from typing import TypeAlias

from kg.report.document import (
    Block,
    Bullets,
    Cell,
    Chart,
    Claim,
    Counted,
    Document,
    Inline,
    Link,
    Node,
    Prose,
    Seen,
    Sources,
    Table,
)
from kg.report.text import number, plain

_OWN = ("section", "table", "text")  # columns of every row
# Where a formula would begin: in a cell, and where a spreadsheet parts cells at semicolons (OWASP, CSV Injection).
_FORMULA = re.compile(r"(^|;)(?=\s*[-=+@＝＋－＠])")

Value: TypeAlias = str | int | float
Line: TypeAlias = dict[str, Value]


def render_csv(document: Document) -> str:
    """The report as CSV with a heading; numbers are plain, text that a spreadsheet would run has an apostrophe."""
    lines: list[Line] = [{"section": plain(document.title), "text": _text(one.parts)} for one in document.about]
    for section in document.sections:
        for block in section.blocks:
            lines += [_line({"section": plain(section.title)}, line) for line in _block(block)]
    names = list(dict.fromkeys([*_OWN, *(name for line in lines for name in line)]))
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(map(_guarded, names))
    writer.writerows([_guarded(line.get(name, "")) for name in names] for line in lines)
    return written.getvalue()


def _guarded(value: Value) -> Value:
    """Text that no spreadsheet takes for a formula; numbers stay numbers."""
    return value if isinstance(value, int | float) else _FORMULA.sub(r"\1'", value)


def _block(block: Block) -> Iterator[Line]:
    match block:
        case Prose():
            yield {"text": _text(block.parts)}
        case Bullets():
            for item in block.items:
                yield {"text": _text(item.parts)}
        case Chart():
            yield from _table(block.numbers)
        case Table():
            yield from _table(block)
        case Sources():
            yield from (_line({"table": plain(block.title)}, _source(item)) for item in block.items)


def _line(place: Line, held: Line) -> Line:
    return place | held


def _source(item: Claim | Prose) -> Line:
    return {"text": _text(item.parts)} if isinstance(item, Prose) else _cell("sentence", item)


def _table(block: Table) -> Iterator[Line]:
    names = _told_apart(plain(column.name) or "place" for column in block.columns)
    for row in block.rows:
        line: Line = {"table": plain(block.title or block.id)}
        for name, cell in zip(names, row, strict=True):
            line |= _cell(name, cell)
        yield line


def _told_apart(names: Iterable[str]) -> list[str]:
    """Names of which no two are the same, nor one of those of every row: the second `of` is `of 2`."""
    found = list(_OWN)
    for name in names:
        numbered = (f"{name} {number}" for number in count(2))
        found.append(next(one for one in chain((name,), numbered) if one not in found))
    return found[len(_OWN) :]


def _cell(name: str, cell: Cell) -> Line:
    """The cell by the column's name, and what belongs to it beside it."""
    match cell:
        case None:
            return {}
        case int() | float():
            return {name: cell}
        case Counted():
            held: Line = {name: cell.value}
            return held | ({f"{name}: error": cell.error} if cell.error else {})
        case Node():
            named: Line = {name: plain(cell.text), f"{name}: id": plain(cell.id)}
            return named | ({f"{name}: doubt": plain(cell.doubtful)} if cell.doubtful else {})
        case Claim():
            return _claim(name, cell)
        case tuple():
            return {name: "; ".join(map(_item, cell))}
        case _:
            return {name: _inline(cell)}


def _claim(name: str, claim: Claim) -> Line:
    held: Line = {
        name: plain(claim.sentence),
        f"{name}: name": "; ".join(plain(part.text) for part in claim.parts if part.marked),
        f"{name}: says": claim.says,
        f"{name}: paper": plain(claim.paper.id),
        f"{name}: digest": plain(claim.seen.digest.text),
        f"{name}: place": plain(claim.seen.place),
    }
    return held | ({} if claim.confidence is None else {f"{name}: confidence": claim.confidence})


def _item(part: Inline) -> str:
    """A piece of a list, where there is no room beside it for why a name is doubtful."""
    return f"{_inline(part)} (?)" if isinstance(part, Node) and part.doubtful else _inline(part)


def _text(parts: tuple[Inline, ...]) -> str:
    return "".join(map(_inline, parts))


def _inline(part: Inline) -> str:
    match part:
        case str():
            return plain(part)
        case int() | float():
            return number(part, 2)
        case Counted():
            return number(part.value, part.digits, part.error)
        case Link():
            return plain(part.text)
        case Node():
            return plain(part.text)
        case Seen():
            return f"{plain(part.digest.text)}, {plain(part.place)}"
        case Claim():
            return f"{plain(part.sentence)} ({plain(part.paper.id)}; {_inline(part.seen)})"
