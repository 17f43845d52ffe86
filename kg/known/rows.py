"""The lists as they stand in their files, line by line."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.model.facts import BENCHMARK, METHOD, METRIC, TASK

FILES: Mapping[str, str] = {
    METHOD: "methods.tsv",
    BENCHMARK: "benchmarks.tsv",
    TASK: "tasks.tsv",
    METRIC: "metrics.tsv",
}
DIRECTIONS: Mapping[str, bool | None] = {"true": True, "false": False, "": None}
SEPARATOR = " | "


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list; `forms` are as they stand there, the name first, and `direction` too."""

    file: str
    line: int
    label: str
    forms: tuple[str, ...]
    direction: str = ""

    @property
    def place(self) -> str:
        """The file and the line."""
        return f"{self.file}:{self.line}"


def read_rows(folder: Path) -> list[Row]:
    """Every line of the four lists in a folder."""
    return [
        Row(file, line, label, (held["name"], *_aliases(held)), held.get("higher_is_better") or "")
        for label, file in FILES.items()
        for line, held in read_table(folder / file)
    ]


def read_table(path: Path) -> list[tuple[int, dict[str, str]]]:
    """The number of every line, from 2, with its fields by the names in the first line."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(enumerate(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE), 2))


def _aliases(held: Mapping[str, str]) -> list[str]:
    return held["aliases"].split(SEPARATOR) if held["aliases"] else []
