"""Read annotations from JSON Lines: one object for each entry, with its `id`, `entities` and `results`.

A `digest` (a date) tells which entry of a paper is meant; `confidence` on entities and results, and `edge_confidence`
on entities, are read where they stand.
"""

import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, TypeVar

from kg.evaluate.annotations import WITH_ROLE, Annotation, Entity, Result
from kg.model.facts import ROLES, Problem
from kg.parse.json_lines import read_json_lines

_Part = TypeVar("_Part")


def read_annotations(path: Path) -> tuple[list[Annotation], tuple[Problem, ...]]:
    """The annotations of a file, the last where an entry has several, and what was rejected or doubtful.

    Raises InputError where the file cannot be read, or has no annotation at all.
    """
    rows, problems = read_json_lines(path, parse_annotation, "annotation")
    lines: dict[str, int] = {}
    for line, annotation in rows:
        if first := lines.get(annotation.place):
            what = f"doubtful: {annotation.place} is annotated in line {first} too; this line counts"
            problems.append(Problem(str(path), line, what, rejected=False))
        lines[annotation.place] = line
    kept = {annotation.place: annotation for _, annotation in rows}
    return list(kept.values()), tuple(sorted(problems, key=lambda problem: problem.line))


def parse_annotation(row: Mapping[str, Any]) -> Annotation:
    """The annotation of an object; raises ValueError that says which part does not fit."""
    return Annotation(
        id=_text(row, "id", needed=True),
        entities=_parts(row, "entities", _entity),
        results=_parts(row, "results", _result),
        digest=_text(row, "digest"),
    )


def annotation_to_json(annotation: Annotation) -> dict[str, Any]:
    """The object that `parse_annotation` reads the annotation from."""
    row = {name: value for name, value in asdict(annotation).items() if value != ""}
    row["results"] = [
        {("delta" if name == "is_delta" else name): part[name] for name in part} for part in row["results"]
    ]
    return row


def _parts(row: Mapping[str, Any], field: str, parse: Callable[[Mapping[str, Any]], _Part]) -> tuple[_Part, ...]:
    held = row.get(field)
    if not isinstance(held, list):
        raise ValueError(f"{field!r} is no list")
    parts = []
    for number, part in enumerate(held, 1):
        if not isinstance(part, dict):
            raise ValueError(f"{field}, number {number}: no object")
        try:
            parts.append(parse(part))
        except ValueError as error:
            raise ValueError(f"{field}, number {number}: {error}") from error
    return tuple(parts)


def _entity(row: Mapping[str, Any]) -> Entity:
    label = _text(row, "label", needed=True)
    if label not in ROLES:
        raise ValueError(f"label {label!r} is none of {', '.join(ROLES)}")
    role = _text(row, "role") if label in WITH_ROLE else ""
    if role and role not in ROLES[label]:
        raise ValueError(f"role {role!r} is none of {', '.join(ROLES[label])}")
    name = _text(row, "name", needed=True)
    confidence = _confidence(row, "confidence")
    edge = _confidence(row, "edge_confidence")
    return Entity(label, name, _surfaces(row) or (name,), role, confidence, confidence if edge is None else edge)


def _surfaces(row: Mapping[str, Any]) -> tuple[str, ...]:
    held = row.get("surfaces") or []
    if not isinstance(held, list) or not all(isinstance(surface, str) for surface in held):
        raise ValueError("'surfaces' is no list of texts")
    return tuple(held)


def _result(row: Mapping[str, Any]) -> Result:
    return Result(
        value=_number(row, "value"),
        unit=_text(row, "unit"),
        is_delta=row.get("delta") is True,
        method=_text(row, "method"),
        benchmark=_text(row, "benchmark"),
        metric=_text(row, "metric"),
        baseline=_text(row, "baseline"),
        confidence=_confidence(row, "confidence"),
    )


def _text(row: Mapping[str, Any], field: str, *, needed: bool = False) -> str:
    value = row.get(field)
    if value is None and not needed:
        return ""
    if not isinstance(value, str) or (needed and not value):
        raise ValueError(f"{field!r} is no text" if field in row else f"{field!r} is missing")
    return value


def _number(row: Mapping[str, Any], field: str) -> float:
    value = row.get(field)
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= sys.float_info.max:
        raise ValueError(f"{field!r} is no number" if field in row else f"{field!r} is missing")
    return float(value)


def _confidence(row: Mapping[str, Any], field: str) -> float | None:
    if row.get(field) is None:
        return None
    value = _number(row, field)
    if not 0 <= value <= 1:
        raise ValueError(f"{field} {value:g} is not between 0 and 1")
    return value
