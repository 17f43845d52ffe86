"""Read entries from a JSON Lines file: `id`, `title`, `text` (bullets joined by newlines) and perhaps `date`."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kg.model.facts import Entry, Problem
from kg.parse.json_lines import read_json_lines
from kg.parse.sentences import Bullet, split_entry


def read_entries(path: Path) -> tuple[list[Entry], tuple[Problem, ...]]:
    """The entries of a file, one for each line that is not empty, and the lines that are rejected.

    Raises InputError where the file cannot be read, or has no entry at all.
    """
    rows, problems = read_json_lines(path, _parts, "entry")
    return [_entry(number, *parts) for number, parts in rows], tuple(problems)


def _parts(row: Mapping[str, Any]) -> tuple[str, str, str]:
    paper, title, text = (_text(row, field) for field in ("id", "title", "text"))
    if not paper:
        raise ValueError("'id' is empty")
    return paper, title, text


def _entry(number: int, paper: str, title: str, text: str) -> Entry:
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
