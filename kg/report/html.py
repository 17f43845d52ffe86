"""A report as one HTML page: all that it needs is in it, and it asks no host for anything."""

import base64
import hashlib
from collections.abc import Collection, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kg.analyse.evidence import web_link
from kg.report.addresses import Addresses, in_page
from kg.report.charts import draw
from kg.report.document import (
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

_BLOCKS = {Prose: "prose", Bullets: "bullets", Table: "table", Chart: "chart", Sources: "sources"}


def render_html(
    document: Document,
    addresses: Addresses | None = None,
    template: str = "report.html.j2",
    scripts: Sequence[str] = ("page.js",),
    **more: object,
) -> str:
    """The page; `template` may extend the report's own, and is given the `scripts`, by file name, and `more`.

    Nothing in the page runs but those scripts, and nothing styles it but its style: the policy names their hashes.
    """
    style, texts = text_of("page.css"), [text_of(name) for name in scripts]
    page: str = (
        _environment()
        .get_template(template)
        .render(
            document=document,
            address=addresses or in_page(document),
            policy=policy(texts, style),
            style=Markup(style),  # noqa: S704  # ours, and named by its hash
            scripts=[Markup(text) for text in texts],  # noqa: S704
            **more,
        )
    )
    return page


def policy(scripts: Sequence[str], style: str) -> str:
    """The Content-Security-Policy that lets these texts run and style, and nothing load."""
    allowed = " ".join(map(_hash, scripts)) or "'none'"
    return f"default-src 'none'; script-src {allowed}; style-src {_hash(style)}; base-uri 'none'; form-action 'none'"


@cache
def text_of(name: str) -> str:
    """A file that stands beside the templates."""
    return files("kg.report").joinpath("templates", name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("kg.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"plain": plain, "prose": _prose, "cells": _cells, "svg": _svg, "number": number}
    environment.tests |= {"numeric": _is_numeric, "prose": lambda item: isinstance(item, Prose)}
    environment.filters["kind"] = lambda block: _BLOCKS[type(block)]
    return environment


def _svg(chart: Chart) -> Markup:
    return Markup(draw(chart))  # noqa: S704  # written by an XML library, which escapes


def _prose(parts: Sequence[Inline], address: Addresses) -> Markup:
    return Markup("").join(_inline(part, address) for part in parts)


def _cells(row: Sequence[Cell], columns: Sequence[Column], address: Addresses) -> Markup:
    """A row's cells; a paper that has a cell of its own is not named again behind a sentence."""
    named = {cell for cell in row if isinstance(cell, Node)}
    return Markup("").join(_cell(cell, column, address, named) for cell, column in zip(row, columns, strict=True))


def _cell(cell: Cell, column: Column, address: Addresses, named: Collection[Node]) -> Markup:
    if cell is None:
        return Markup("<td></td>")
    if isinstance(cell, float):
        return Markup('<td class="n">{}</td>').format(number(cell, column.digits))
    parts = cell if isinstance(cell, tuple) else (cell,)
    shown = Markup(", ").join(_inline(part, address, named) for part in parts)
    if _is_numeric(cell):
        return Markup('<td class="n">{}</td>').format(shown)
    held = any(isinstance(part, Claim) for part in parts) or len(parts) > 2
    return Markup('<td class="wide">{}</td>' if held else "<td>{}</td>").format(shown)


def _is_numeric(cell: Cell) -> bool:
    return isinstance(cell, int | float | Counted)


def _inline(part: Inline, address: Addresses, named: Collection[Node] = ()) -> Markup:
    match part:
        case str():
            return Markup("{}").format(plain(part))
        case int() | float():
            return Markup("{}").format(number(part, 2))
        case Counted():
            return Markup('<a href="#{}">{}</a>').format(part.rows, number(part.value, part.digits, part.error))
        case Link():
            return _linked(Markup("<bdi>{}</bdi>").format(plain(part.text)), web_link(part.url) or "")
        case Node():
            return _node(part, address)
        case Seen():
            return _seen(part, address)
        case Claim():
            return _claim(part, address, named)


def _node(node: Node, address: Addresses) -> Markup:
    shown = _linked(Markup("<bdi>{}</bdi>").format(plain(node.text)), address(node))
    if not node.doubtful:
        return shown
    return shown + Markup(
        ' <span class="doubt" title="{0}"><span aria-hidden="true">?</span><span class="unseen">({0})</span></span>'
    ).format(plain(node.doubtful))


def _linked(text: Markup, url: str) -> Markup:
    if not url:
        return text
    away = Markup(' rel="noopener noreferrer"') if url.startswith("http") else ""
    return Markup('<a href="{}"{}>{}</a>').format(url, away, text)


def _seen(seen: Seen, address: Addresses) -> Markup:
    return Markup('<span class="seen">{}, <span class="place">{}</span></span>').format(
        _node(seen.digest, address), plain(seen.place)
    )


def _claim(claim: Claim, address: Addresses, named: Collection[Node]) -> Markup:
    sentence = Markup("").join(
        Markup("<mark>{}</mark>" if part.marked else "{}").format(plain(part.text)) for part in claim.parts
    )
    about: list[str | Markup] = [claim.says] if claim.says else []
    if claim.confidence is not None:
        about.append(f"confidence {claim.confidence:.2f}")
    if claim.paper not in named:
        about.append(_node(claim.paper, address))
    about.append(_seen(claim.seen, address))
    return Markup('<q>{}</q> <span class="source">{}</span>').format(sentence, Markup(" · ").join(about))
