"""All records within a document, however deep."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

from kg.report.document import Chart, Document, Section, Sources, Table

Record = TypeVar("Record")


def records(held: Any, kind: type[Record]) -> Iterator[Record]:
    """Every record of a kind in a document or part of one, in its order."""
    if isinstance(held, kind):
        yield held
    if isinstance(held, tuple):
        for part in held:
            yield from records(part, kind)
    elif is_dataclass(held):
        for field in fields(held):
            yield from records(getattr(held, field.name), kind)


def ids(document: Document) -> list[str]:
    """The ids of all parts of a document, those of the tables of charts too."""
    named = [part.id for kind in (Section, Table, Sources, Chart) for part in records(document, kind)]
    return named + [chart.numbers.id for chart in records(document, Chart)]
