"""Read labelled pairs of mentions: which of them are one thing, which a variant of the other, which are different."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.model.facts import ROLES, Problem
from kg.parse.json_lines import read_json_lines

SAME, VARIANT, DIFFERENT = "same", "variant", "different"
VERDICTS = (SAME, VARIANT, DIFFERENT)


@dataclass(frozen=True, slots=True)
class Mention:
    """A surface in a paper's entry."""

    paper: str
    surface: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two mentions of one label, what people say of them, and of what `kind` the pair is (near, homonym, ...)."""

    label: str
    one: Mention
    other: Mention
    verdict: str
    kind: str


def read_pairs(path: Path) -> tuple[list[Pair], tuple[Problem, ...]]:
    """The pairs of a JSON Lines file, and the lines rejected; raises InputError where there is none to read."""
    rows, problems = read_json_lines(path, _pair, "pair")
    return [pair for _, pair in rows], tuple(problems)


def _pair(row: Mapping[str, Any]) -> Pair:
    if row.get("label") not in tuple(ROLES):
        raise ValueError(f"label {row.get('label')!r} is none of {', '.join(ROLES)}")
    if row.get("verdict") not in VERDICTS:
        raise ValueError(f"verdict {row.get('verdict')!r} is none of {', '.join(VERDICTS)}")
    return Pair(row["label"], _mention(row, "a"), _mention(row, "b"), row["verdict"], str(row.get("kind") or ""))


def _mention(row: Mapping[str, Any], side: str) -> Mention:
    held = row.get(side)
    if not isinstance(held, dict) or not all(isinstance(held.get(field), str) for field in ("id", "surface")):
        raise ValueError(f"{side!r} is no object with id and surface")
    return Mention(held["id"], held["surface"])
