"""What the stages find, in lines that a case file can hold."""

from kg.extract import Extractor, to_json
from kg.model.facts import Entry, Extraction, Statement
from kg.parse.sentences import Bullet, split_entry

EXTRACTOR = Extractor()


def entry(text: str) -> Entry:
    """An entry of a title and its bullets, one a line."""
    title, *bullets = text.split("\n")
    sentences = split_entry(title, 1, [Bullet(bullet, 2 + i, nested=False) for i, bullet in enumerate(bullets)])
    return Entry(
        paper="2401.00001",
        url="",
        title=title,
        line=1,
        position=0,
        votes=None,
        authors=(),
        authors_printed=(),
        authors_line="",
        authors_at=None,
        authors_truncated=False,
        text=text,
        sentences=sentences,
    )


def extract(text: str) -> tuple[Entry, Extraction]:
    """An entry and what the extractor reads in it."""
    held = entry(text)
    return held, next(EXTRACTOR.extract([held]))


def entity_lines(text: str) -> str:
    """`METHOD proposes Name: surface | surface`, one line for each entity."""
    rows = to_json(*extract(text))["entities"]
    assert isinstance(rows, list)
    return "\n".join(
        f"{' '.join(filter(None, (row['label'], row.get('role'), row['name'])))}: {' | '.join(row['surfaces'])}"
        for row in rows
    )


def result_lines(text: str) -> str:
    """`85.3 % | method | benchmark | metric`, with `gain` and `over baseline` where they hold."""
    return "\n".join(_result_line(statement) for statement in extract(text)[1].statements)


def _result_line(s: Statement) -> str:
    number = f"{s.value:g} {s.unit}".strip() + (" gain" if s.is_delta else "")
    line = " | ".join((number, s.method or "-", s.benchmark or "-", s.metric or "-"))
    return f"{line} | over {s.baseline}" if s.baseline else line
