"""Write text of unknown origin into Markdown: it stays text, whatever stands in it."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from kg.analyse.evidence import web_link

_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_INERT = str.maketrans({mark: f"\\{mark}" for mark in r"\`*_[]|~$#!"} | _HTML)
# GitHub makes links and mentions of these without any markup.
_BARE_LINK = re.compile(r":(?=//)|(?<=www)\.|@", re.IGNORECASE)


def escape(text: str) -> str:
    """The text in one line, shown as it is: no markup, no HTML, no link, no hidden direction change."""
    shown = "".join(c for c in " ".join(text.split()) if unicodedata.category(c) not in ("Cc", "Cf"))
    return _BARE_LINK.sub(_entity, shown.translate(_INERT))


def _entity(found: re.Match[str]) -> str:
    return f"&#{ord(found.group())};"


def link(text: str, url: str) -> str:
    """A link where the address leads to the web, else the text alone."""
    address = web_link(url)
    return f"[{escape(text)}]({address})" if address else escape(text)


def table(header: Sequence[str], rows: Iterable[Sequence[str | int]]) -> str:
    """A table of cells that are escaped already; numbers are aligned to the right."""
    held = [list(row) for row in rows]
    numeric = [bool(held) and all(isinstance(row[place], int) for row in held) for place in range(len(header))]
    lines = [list(header), ["---:" if right else "---" for right in numeric]]
    lines += [[f"{cell:,}" if isinstance(cell, int) else cell for cell in row] for row in held]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
