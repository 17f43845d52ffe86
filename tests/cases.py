"""Cases in Markdown: a title, then the input and what is expected of it, each closed by a line with one full stop."""

from pathlib import Path
from typing import Any

import pytest


def read_cases(path: Path) -> list[Any]:
    """The (input, expected) pairs of a file as pytest parameters named by their titles.

    Lines before a title that are empty or start with `#` are for the reader only.
    """
    lines = iter(path.read_text(encoding="utf-8").split("\n"))
    cases = []
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        assert next(lines) == ".", f"{path.name}: a line with '.' follows the title {line!r}"
        cases.append(pytest.param(_until_stop(lines), _until_stop(lines), id=line.strip()))
    assert cases, f"{path.name} has no cases"
    return cases


def _until_stop(lines: Any) -> str:
    held = []
    for line in lines:
        if line == ".":
            return "\n".join(held)
        held.append(line)
    raise AssertionError("a case is not closed by a line with one full stop")
