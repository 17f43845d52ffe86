"""Lists of names that rows of numbers go in step with."""

from collections.abc import Sequence

from kg.extract.context import in_one_list
from kg.model.facts import Occurrence


def list_before(text: str, names: Sequence[Occurrence], start: int) -> list[Occurrence]:
    """Return the last list of names that ends before a place."""
    last: list[Occurrence] = []
    for name in reversed(names):
        if name.end_at > start:
            continue
        if last and not in_one_list(text, name.end_at, last[0].start_at):
            break
        last.insert(0, name)
    return last


def list_after(text: str, names: Sequence[Occurrence], end: int) -> list[Occurrence]:
    """Return the first list of names that begins after a place."""
    first: list[Occurrence] = []
    for name in names:
        if name.start_at < end:
            continue
        if first and not in_one_list(text, first[-1].end_at, name.start_at):
            break
        first.append(name)
    return first
