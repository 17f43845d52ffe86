"""Read entries from a JSON Lines file: `id`, `title`, `text` (bullets joined by newlines) and perhaps `date`."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kg.errors import InputError
from kg.model.facts import Entry
from kg.parse.json_lines import json_object, read_lines
from kg.parse.sentences import Bullet, split_entry


def read_entries(path: Path) -> list[Entry]:
    """The entries of a file, one for each line that is not empty.

    Raises InputError, with the line, for one that is not such an object.
    """
    return [_entry(path, number, line) for number, line in read_lines(path)]


def _entry(path: Path, number: int, line: str) -> Entry:
    try:
        row = json_object(line)
        paper, title, text = (_text(row, field) for field in ("id", "title", "text"))
        if not paper:
            raise ValueError("'id' is empty")
    except ValueError as error:
        needed = "each line needs id, title and text as JSON"
        raise InputError(f"{path}:{number}: not an entry: {error}; {needed}") from error
    bullets = [Bullet(bullet, number, nested=False) for bullet in text.split("\n")] if text else []
    return Entry(
        paper=paper,
        url=f"https://arxiv.org/abs/{paper}",
        title=title,
        line=number,
        position=number - 1,
        votes=None,
        authors=(),
        authors_printed=(),
        authors_line="",
        authors_at=None,
        authors_truncated=False,
        text="\n".join([title, *(bullet.text for bullet in bullets)]),
        sentences=split_entry(title, number, bullets),
    )


def _text(row: Mapping[str, Any], field: str) -> str:
    value = row.get(field)
    if not isinstance(value, str):
        raise ValueError(f"{field!r} is no text" if field in row else f"{field!r} is missing")
    return value
