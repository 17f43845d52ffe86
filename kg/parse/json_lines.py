"""Read JSON Lines one object at a time."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from kg.errors import InputError
from kg.model.facts import Problem

Row = TypeVar("Row")

_SURROGATE = re.compile("[\ud800-\udfff]")  # nothing can write one


def read_json_lines(
    path: Path, parse: Callable[[Mapping[str, Any]], Row], what: str
) -> tuple[list[tuple[int, Row]], list[Problem]]:
    """Every line that is not empty as (its number, what `parse` makes of its object), and the lines rejected.

    `parse` raises ValueError for an object that is no `what`. Raises InputError where there is not one, or no file.
    """
    rows, problems = [], []
    for number, line in read_lines(path):
        try:
            rows.append((number, parse(json_object(line))))
        except ValueError as error:
            problems.append(Problem(str(path), number, f"rejected: no {what}: {error}", rejected=True))
    if not rows:
        first = f"; the first: {problems[0]}" if problems else ""
        raise InputError(f"{path}: no {what} in it{first}")
    return rows, problems


def read_lines(path: Path) -> Iterator[tuple[int, str]]:
    """Every line that is not empty with its number; raises InputError for a file that cannot be read."""
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read ({_reason(error)})") from error
    return ((number, line) for number, line in enumerate(lines, 1) if line.strip())


def json_object(line: str) -> Mapping[str, Any]:
    """The object that a line holds; raises ValueError that says why it holds none."""
    try:
        row = json.loads(line)
    except RecursionError as error:
        raise ValueError("JSON nested too deep") from error
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON ({error.msg}, column {error.colno})") from error
    except ValueError as error:  # the only other one: Python reads no number so long
        raise ValueError("a number of thousands of digits") from error
    if not isinstance(row, dict):
        raise ValueError("not a JSON object")
    if "\\u" in line and _SURROGATE.search(json.dumps(row, ensure_ascii=False)):
        raise ValueError("half of a character (a lone surrogate) in it")
    return row


def _reason(error: OSError | UnicodeDecodeError) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else "not UTF-8"
