"""Read entries from a JSON Lines file: `id`, `title`, `text` (bullets joined by newlines) and perhaps `date`."""

import json
from pathlib import Path

from kg.errors import InputError
from kg.model.facts import Entry
from kg.parse.sentences import Bullet, split_entry


def read_entries(path: Path) -> list[Entry]:
    """The entries of a file, one for each line that is not empty.

    Raises InputError, with the line, for one that is not such an object.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read ({error})") from error
    return [_entry(path, number, line) for number, line in enumerate(lines, 1) if line.strip()]


def _entry(path: Path, number: int, line: str) -> Entry:
    try:
        row = json.loads(line)
        paper, title, text = str(row["id"]), str(row["title"]), str(row["text"])
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(f"{path}:{number}: not an entry; each line needs id, title and text as JSON") from error
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
