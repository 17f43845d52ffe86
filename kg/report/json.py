"""A report as JSON: every part of the document, numbers as numbers and text as it is."""

import json
from typing import Any

from kg.analyse.evidence import web_link
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

# What ends a line in old engines, and what turns or hides text in a viewer: as escapes they mean the same.
_HIDDEN = (
    *range(0x7F, 0xA0),
    0xAD,
    0x61C,
    *range(0x200B, 0x2010),
    *range(0x2028, 0x202F),
    *range(0x2060, 0x2070),
    *range(0xD800, 0xE000),
    0xFEFF,
)
_ESCAPES = {place: f"\\u{place:04x}" for place in _HIDDEN}


def render_json(document: Document) -> str:
    """One object; a table's rows are lists in the order of its columns, and `rows` of a number is a table's `id`."""
    held = {
        "title": document.title,
        "about": [_prose(one) for one in document.about],
        "sections": [
            {"id": section.id, "title": section.title, "blocks": [_block(block) for block in section.blocks]}
            for section in document.sections
        ],
    }
    return json.dumps(held, ensure_ascii=False, allow_nan=False).translate(_ESCAPES) + "\n"


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Prose():
            return {"type": "warning" if block.warning else "prose", "text": _prose(block)}
        case Bullets():
            return {"type": "list", "items": [_prose(item) for item in block.items]}
        case Chart():
            return _table(block.numbers) | {"type": "chart", "shape": block.shape}
        case Table():
            return _table(block)
        case Sources():
            items = [_prose(item) if isinstance(item, Prose) else _inline(item) for item in block.items]
            return {"type": "sources", "id": block.id, "title": block.title, "items": items}


def _table(block: Table) -> dict[str, Any]:
    return {
        "type": "table",
        "id": block.id,
        "title": block.title,
        "note": [_inline(part) for part in block.note],
        "columns": [column.name for column in block.columns],
        "rows": [[_cell(cell) for cell in row] for row in block.rows],
    }


def _prose(block: Prose) -> list[Any]:
    return [_inline(part) for part in block.parts]


def _cell(cell: Cell) -> Any:
    if isinstance(cell, tuple):
        return [_inline(part) for part in cell]
    return None if cell is None else _inline(cell)


def _inline(part: Inline) -> Any:
    match part:
        case Counted():
            error = {"error": part.error} if part.error else {}
            return {"value": part.value, "rows": part.rows} | error | ({"of": _node(part.of)} if part.of else {})
        case Link():
            return {"text": part.text, "url": web_link(part.url)}
        case Node():
            return _node(part)
        case Seen():
            return _seen(part)
        case Claim():
            return _claim(part)
        case _:
            return part


def _node(node: Node) -> dict[str, Any]:
    held = {"kind": node.kind, "id": node.id, "name": node.text}
    return held | {key: value for key, value in (("url", web_link(node.url)), ("doubtful", node.doubtful)) if value}


def _seen(seen: Seen) -> dict[str, Any]:
    return {"digest": _node(seen.digest), "place": seen.place}


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "sentence": claim.sentence,
        "marked": [part.text for part in claim.parts if part.marked],
        "says": claim.says,
        "confidence": claim.confidence,
        "paper": _node(claim.paper),
        **_seen(claim.seen),
    }
