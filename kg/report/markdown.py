"""A report as Markdown. Text of unknown origin stays text, whatever stands in it."""

import re
from collections.abc import Iterable, Iterator, Sequence

from kg.analyse.evidence import Part, web_link
from kg.report.addresses import Addresses, in_page, rows_behind
from kg.report.document import (
    Block,
    Bullets,
    Cell,
    Chart,
    Claim,
    Column,
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

_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_INERT = str.maketrans({mark: f"\\{mark}" for mark in r"\`*_[]|~$#!"} | _HTML)
# GitHub makes links and mentions of these without any markup.
_BARE_LINK = re.compile(r":(?=//)|(?<=www)\.|@", re.IGNORECASE)
# What would start a list, a formula or a heading at the start of a line.
_AT_START = re.compile(r"^(?:[-+=]|\d+(?=[.)]))")


def render_markdown(document: Document, addresses: Addresses | None = None) -> str:
    """The report as one Markdown text, with an anchor wherever a number or name in it leads."""
    address = addresses or in_page(document)
    parts = [f"# {escape(document.title)}", *(_prose(one, address) for one in document.about)]
    for section in document.sections:
        parts.append(f"{_anchor(section.id)}\n## {escape(section.title)}")
        parts += [text for block in section.blocks for text in _block(block, address)]
    return "\n\n".join(part for part in parts if part) + "\n"


def escape(text: str) -> str:
    """The text in one line, shown as it is: no markup, no HTML, no link, no hidden direction change."""
    return _BARE_LINK.sub(_entity, plain(text).translate(_INERT))


def link(text: str, url: str) -> str:
    """A link where the address leads to the web or within the page, else the text alone."""
    address = url if url.startswith("#") else web_link(url)
    return f"[{escape(text)}]({address})" if address else escape(text)


def table(header: Sequence[str], rows: Iterable[Sequence[str]], numeric: Sequence[bool]) -> str:
    """A table of cells that are escaped already; numbers are aligned to the right."""
    lines = [list(header), ["---:" if right else "---" for right in numeric], *map(list, rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _entity(found: re.Match[str]) -> str:
    return f"&#{ord(found.group())};"


def _anchor(id_: str) -> str:
    return f'<a id="{id_}"></a>\n'


def _block(block: Block, address: Addresses) -> Iterator[str]:
    match block:
        case Prose():
            yield _prose(block, address)
        case Bullets():
            yield "\n".join(f"- {_prose(item, address)}" for item in block.items)
        case Table():
            yield from _table(block, address)
        case Chart():
            yield from _table(block.numbers, address)
        case Sources():
            yield f"{_anchor(block.id)}\n### {escape(block.title)}"
            yield "\n".join(f"- {_source(item, address)}" for item in block.items)


def _table(block: Table, address: Addresses) -> Iterator[str]:
    heading = f"\n### {escape(block.title)}" if block.title else ""
    yield f"{_anchor(block.id)}{heading}".rstrip("\n")
    if block.note:
        yield _line(block.note, address)
    if not block.rows:
        yield "None."
        return
    header = [escape(column.name) for column in block.columns]
    yield table(header, [_row(row, block.columns, address) for row in block.rows], block.numeric)


def _row(row: Sequence[Cell], columns: Sequence[Column], address: Addresses) -> list[str]:
    return [_cell(cell, column, address) for cell, column in zip(row, columns, strict=True)]


def _cell(cell: Cell, column: Column, address: Addresses) -> str:
    if isinstance(cell, float):
        return number(cell, column.digits)
    parts = cell if isinstance(cell, tuple) else () if cell is None else (cell,)
    return ", ".join(_inline(part, address) for part in parts)


def _prose(block: Prose, address: Addresses) -> str:
    text = _line(block.parts, address)
    return f"**Warning:** {text}" if block.warning and text else text


def _source(item: Claim | Prose, address: Addresses) -> str:
    return _prose(item, address) if isinstance(item, Prose) else _inline(item, address)


def _line(parts: Sequence[Inline], address: Addresses) -> str:
    """A line of its own: what would begin a list there is escaped."""
    return _AT_START.sub(_entities, "".join(_inline(part, address) for part in parts))


def _entities(found: re.Match[str]) -> str:
    return "".join(f"&#{ord(letter)};" for letter in found.group())


def _inline(part: Inline, address: Addresses) -> str:
    match part:
        case str():
            return escape(part)
        case int() | float():
            return number(part, 2)
        case Counted():
            return _counted(part, address)
        case Link():
            return link(part.text, part.url)
        case Node():
            doubt = f" (? {escape(part.doubtful)})" if part.doubtful else ""
            return f"{link(part.text, address(part))}{doubt}"
        case Seen():
            return f"{_inline(part.digest, address)}, {escape(part.place)}"
        case Claim():
            return _claim(part, address)


def _counted(one: Counted, address: Addresses) -> str:
    shown, url = number(one.value, one.digits, one.error), rows_behind(one, address)
    return f"[{shown}]({url})" if url else shown


def _claim(claim: Claim, address: Addresses) -> str:
    about = [escape(claim.says)] if claim.says else []
    if claim.confidence is not None:
        about.append(f"confidence {claim.confidence:.2f}")
    about += [_inline(claim.paper, address), _inline(claim.seen, address)]
    return f"“{''.join(map(_part, claim.parts))}” ({'; '.join(about)})"


def _part(part: Part) -> str:
    """Bold where it is marked: the markers must stand at the words, not at a space."""
    text = escape(part.text)
    held = text.strip()
    return text.replace(held, f"**{held}**", 1) if part.marked and held else text
