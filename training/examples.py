"""Annotated entries, made ready to learn from."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.extract.names.component import LABELS
from kg.extract.names.seeing import Seen, see
from kg.extract.pipeline import new_pipeline
from kg.extract.places import find_places
from kg.extract.records import Entity
from kg.model.facts import ROLES, Entry
from kg.model.keys import key
from kg.parse.entries_file import read_entries

FOLDS = 5
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """An entry with its annotation: what is seen of it, and the label, the role and the entity of each annotated key.

    `places` are those of annotated names by start and end, with the label's number from 0; `fold` is its fifth of the
    dates.
    """

    entry: Entry
    gold: Row
    seen: Seen
    fold: int
    labels: Mapping[str, int]
    roles: Mapping[tuple[int, str], int]
    entities: Mapping[str, int]
    places: Mapping[tuple[int, int], int]


def read_examples(data: Path) -> list[Example]:
    """Return the annotated entries of a folder in order of date and id."""
    dates = [json.loads(line)["date"] for line in _lines(data / "train.entries.jsonl")]
    gold = {row["id"]: row for row in map(json.loads, _lines(data / "train.jsonl"))}
    entries = [entry for _, _, entry in sorted(_dated(dates, read_entries(data / "train.entries.jsonl")))]
    nlp = new_pipeline()
    examples = []
    for number, entry in enumerate(entries):
        doc = nlp.make_doc(entry.text)
        doc._.entry = entry
        examples.append(_example(entry, gold[entry.paper], see(doc), number * FOLDS // len(entries)))
    return examples


def _dated(dates: Sequence[str], entries: Sequence[Entry]) -> list[tuple[str, str, Entry]]:
    return [(date, entry.paper, entry) for date, entry in zip(dates, entries, strict=True)]


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def _example(entry: Entry, gold: Row, seen: Seen, fold: int) -> Example:
    labels: dict[str, int] = {}
    roles: dict[tuple[int, str], int] = {}
    entities: dict[str, int] = {}
    for number, row in enumerate(gold["entities"]):
        label = LABELS.index(row["label"])
        for form in map(key, row["surfaces"]):
            labels[form], entities[form] = label, number
            if "role" in row:
                roles[label, form] = ROLES[row["label"]].index(row["role"])
    return Example(entry, gold, seen, fold, labels, roles, entities, _places(entry, gold))


def _places(entry: Entry, gold: Row) -> dict[tuple[int, int], int]:
    entities = [Entity(row["label"], row["name"], tuple(row["surfaces"]), "", 1.0) for row in gold["entities"]]
    found = find_places(entry, entities)
    return {(place.start_at, place.end_at): LABELS.index(place.entity.label) for place in found}
