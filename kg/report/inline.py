"""What stands within a line of a page: every text in it is escaped where it is put in, and nowhere else.

Pages are many, so these are plain strings put together; what leads out of here is marked as safe once.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import lru_cache
from html import escape
from typing import Any

from markupsafe import Markup

from kg.analyse.evidence import Part, web_link
from kg.report.addresses import Addresses, rows_behind
from kg.report.document import Cell, Claim, Column, Counted, Inline, Link, Node, Seen, Table
from kg.report.text import number, plain

_SHORT = 20  # letters: less fits into a narrow column
_UNBROKEN = 12  # letters: so many stand in one line, as dates do


def prose_html(parts: Sequence[Inline], address: Addresses, about: Node | None = None) -> Markup:
    """Pieces that follow one another; the paper that the page is about is not named again behind a sentence."""
    return Markup("".join([_inline(part, address, (about,)) for part in parts]))  # noqa: S704  # escaped piece by piece


def rows_html(table: Table, address: Addresses, about: Node | None = None) -> Markup:
    """All rows of a table; a paper that has a cell of its own, or the page, is not named again behind a sentence."""
    return Markup("".join([_row(row, table.columns, address, about) for row in table.rows]))  # noqa: S704  # as above


@lru_cache(maxsize=50_000)
def _text(text: str) -> str:
    return escape(plain(text))


def _row(row: Sequence[Cell], columns: Sequence[Column], address: Addresses, about: Node | None) -> str:
    named = [about, *[cell for cell in row if isinstance(cell, Node)]]
    cells = [_cell(cell, column, address, named) for cell, column in zip(row, columns, strict=True)]
    return f"<tr>{''.join(cells)}</tr>\n"


def _cell(cell: Cell, column: Column, address: Addresses, named: Collection[Node | None]) -> str:
    if cell is None:
        return "<td></td>"
    if isinstance(cell, float):
        return f'<td class="n">{number(cell, column.digits)}</td>'
    if isinstance(cell, int | Counted):
        return f'<td class="n">{_inline(cell, address, named)}</td>'
    parts = cell if isinstance(cell, tuple) else (cell,)
    shown = ", ".join([_inline(part, address, named) for part in parts])
    width = _width(parts)
    return f'<td class="{width}">{shown}</td>' if width else f"<td>{shown}</td>"


def _width(parts: Sequence[Inline]) -> str:
    """How much room a cell wants before a table is pushed out of a narrow page."""
    kinds = {type(part) for part in parts}
    if Claim in kinds:
        return "wide"
    if len(parts) > 2 or Seen in kinds or any(len(getattr(part, "text", "")) > _SHORT for part in parts):
        return "text"
    return "short" if kinds <= {str} and all(len(str(part)) <= _UNBROKEN for part in parts) else ""


def _inline(part: Inline, address: Addresses, named: Collection[Node | None]) -> str:
    return _FORMS[type(part)](part, address, named)


def _counted(one: Counted, address: Addresses) -> str:
    shown, url = number(one.value, one.digits, one.error), rows_behind(one, address)
    return f'<a href="{_text(url)}">{shown}</a>' if url else shown


def _node(node: Node, address: Addresses) -> str:
    shown = _linked(f"<bdi>{_text(node.text)}</bdi>", address(node))
    if not node.doubtful:
        return shown
    why = _text(node.doubtful)
    mark = f'<span aria-hidden="true">?</span><span class="unseen">({why})</span>'
    return f'{shown} <span class="doubt" title="{why}">{mark}</span>'


def _linked(html: str, url: str) -> str:
    if not url:
        return html
    away = ' rel="noopener noreferrer"' if url.startswith("http") else ""
    return f'<a href="{escape(url)}"{away}>{html}</a>'


def _seen(seen: Seen, address: Addresses) -> str:
    place = f'<span class="place">{_text(seen.place)}</span>'
    return f'<span class="seen">{_node(seen.digest, address)}, {place}</span>'


def _claim(claim: Claim, address: Addresses, named: Collection[Node | None]) -> str:
    about = [_text(claim.says)] if claim.says else []
    if claim.confidence is not None:
        about.append(f"confidence {claim.confidence:.2f}")
    if claim.paper not in named:
        about.append(_node(claim.paper, address))
    about.append(_seen(claim.seen, address))
    return f'<q>{"".join(map(_part, claim.parts))}</q> <span class="source">{" · ".join(about)}</span>'


def _part(part: Part) -> str:
    return f"<mark>{_text(part.text)}</mark>" if part.marked else _text(part.text)


# How each kind of piece is written, given where links lead and what needs no name.
_FORMS: Mapping[type, Callable[[Any, Addresses, Collection[Node | None]], str]] = {
    str: lambda text, _, __: _text(text),
    int: lambda value, _, __: number(value),
    float: lambda value, _, __: number(value, 2),
    Counted: lambda one, address, _: _counted(one, address),
    Link: lambda link, _, __: _linked(f"<bdi>{_text(link.text)}</bdi>", web_link(link.url) or ""),
    Node: lambda node, address, _: _node(node, address),
    Seen: lambda seen, address, _: _seen(seen, address),
    Claim: lambda claim, address, named: _claim(claim, address, named),
}
