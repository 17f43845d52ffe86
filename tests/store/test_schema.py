"""The tables of the engine are the records of the model."""

import re
from itertools import groupby

import pyarrow as pa

from kg.model.graph import arrow_schema
from kg.model.schema import EDGES, LABELS
from kg.store.ladybug.statements import schema

_TYPES = {
    pa.string(): "STRING",
    pa.int64(): "INT64",
    pa.float64(): "DOUBLE",
    pa.bool_(): "BOOL",
    pa.list_(pa.string()): "STRING[]",
}


def columns(record: type, skip: int = 0) -> list[str]:
    return [f"{field.name} {_TYPES[field.type]}" for field in list(arrow_schema(record))[skip:]]


def stated(kind: str) -> dict[str, list[str]]:
    """The columns of every table of a kind, by its name."""
    found = re.findall(rf"^CREATE {kind} TABLE (\w+)\((.*)\);$", schema(), re.MULTILINE)
    return {name: re.split(r", (?![^(]*\))", held) for name, held in found}


def test_every_label_has_the_columns_of_its_record() -> None:
    expected = {label: [*columns(record), "PRIMARY KEY (id)"] for label, record in LABELS.items()}
    assert stated("NODE") == expected


def test_every_relationship_type_has_the_ends_and_columns_of_its_record() -> None:
    expected: dict[str, list[str]] = {}
    for type_, kinds in groupby(sorted(EDGES), key=lambda kind: kind.type):
        of_type = set(kinds)
        held = [kind for kind in EDGES if kind in of_type]
        (record,) = {EDGES[kind] for kind in held}
        expected[type_] = [*(f"FROM {kind.start} TO {kind.stop}" for kind in held), *columns(record, skip=2)]
    assert stated("REL") == expected


def test_the_file_holds_nothing_else() -> None:
    lines = [line for line in schema().splitlines() if line and not line.startswith("//")]
    assert len(lines) == len(stated("NODE")) + len(stated("REL"))
