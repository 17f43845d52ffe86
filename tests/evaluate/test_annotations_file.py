import json
from pathlib import Path
from typing import Any

import pytest

from kg.errors import InputError
from kg.evaluate import Annotation, Entity, Result, read_annotations
from kg.evaluate.annotations_file import annotation_to_json, parse_annotation

VIM = {"label": "METHOD", "name": "Vim", "surfaces": ["Vim", "Vision Mamba"], "role": "proposes"}
ROW = {"id": "1", "entities": [VIM], "results": [{"value": 2, "unit": "x", "delta": True, "method": "Vim"}]}


def write(path: Path, *rows: object) -> Path:
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows), encoding="utf-8")
    return path


def test_an_annotation_is_read_as_it_was_written() -> None:
    entity = Entity("BENCHMARK", "COCO", ("COCO", "MS-COCO"), "trains_on", 0.5, 0.25)
    result = Result(2.0, "x", is_delta=True, method="Vim", confidence=0.125)
    for held in (Annotation("1", (entity,), (result,), "2024-01-18"), Annotation("1", (Entity("TASK", "t", ("t",)),))):
        assert parse_annotation(json.loads(json.dumps(annotation_to_json(held)))) == held


def test_each_line_is_an_annotation(tmp_path: Path) -> None:
    [held], problems = read_annotations(write(tmp_path / "gold.jsonl", "", ROW, ""))
    assert held.entities == (Entity("METHOD", "Vim", ("Vim", "Vision Mamba"), "proposes"),)
    assert held.results == (Result(2.0, "x", is_delta=True, method="Vim"),)
    assert problems == ()


def test_an_entity_without_surfaces_is_written_as_its_name(tmp_path: Path) -> None:
    row = {"id": "1", "entities": [{"label": "TASK", "name": "segmentation"}], "results": []}
    [held], _ = read_annotations(write(tmp_path / "gold.jsonl", row))
    assert held.entities == (Entity("TASK", "segmentation", ("segmentation",)),)


def test_confidences_are_read_and_that_of_the_edge_is_the_same_where_none_is_given(tmp_path: Path) -> None:
    sure = [VIM | {"confidence": 0.8}, VIM | {"name": "b", "confidence": 0.8, "edge_confidence": 0}]
    [held], _ = read_annotations(write(tmp_path / "gold.jsonl", ROW | {"entities": sure}))
    assert [(one.confidence, one.edge_confidence) for one in held.entities] == [(0.8, 0.8), (0.8, 0.0)]


BROKEN: list[tuple[object, str]] = [
    ("{", "not JSON"),
    ("[]", "not a JSON object"),
    ("[" * 100_000, "nested too deep"),
    ('{"id": "\\ud800", "entities": [], "results": []}', "a lone surrogate"),
    ({"entities": [], "results": []}, "'id' is missing"),
    (ROW | {"id": 3}, "'id' is no text"),
    (ROW | {"entities": None}, "'entities' is no list"),
    (ROW | {"results": ["2"]}, "results, number 1: no object"),
    (ROW | {"entities": [VIM, VIM | {"label": "MODEL"}]}, "entities, number 2: label 'MODEL' is none of METHOD"),
    (ROW | {"entities": [VIM | {"role": "introduces"}]}, "role 'introduces' is none of proposes, uses"),
    (ROW | {"entities": [VIM | {"surfaces": "Vim"}]}, "'surfaces' is no list of texts"),
    (ROW | {"entities": [VIM | {"confidence": 1.5}]}, "confidence 1.5 is not between 0 and 1"),
    (ROW | {"results": [{"value": "2"}]}, "'value' is no number"),
    (ROW | {"results": [{"value": True}]}, "'value' is no number"),
    (ROW | {"results": [{"unit": "%"}]}, "'value' is missing"),
    ('{"id": "2", "entities": [], "results": [{"value": NaN}]}', "'value' is no number"),
    ('{"id": "2", "entities": [], "results": [{"value": 1' + "0" * 400 + "}]}", "'value' is no number"),
    ('{"id": "2", "entities": [], "results": [{"value": 1' + "0" * 5000 + "}]}", "a number of thousands of digits"),
]


@pytest.mark.parametrize(("row", "what"), BROKEN)
def test_a_line_that_does_not_fit_is_told_with_its_line_and_the_rest_is_kept(
    tmp_path: Path, row: Any, what: str
) -> None:
    path = write(tmp_path / "gold.jsonl", ROW, row, ROW | {"id": "9"})
    held, [problem] = read_annotations(path)
    assert [annotation.id for annotation in held] == ["1", "9"]
    assert str(problem).startswith(f"{path}:2: rejected: no annotation: ")
    assert what in str(problem)
    assert problem.rejected


def test_of_two_lines_for_one_entry_the_last_counts_and_both_are_told(tmp_path: Path) -> None:
    path = write(tmp_path / "gold.jsonl", ROW, ROW | {"entities": []}, ROW | {"digest": "2024-01-01"})
    held, [problem] = read_annotations(path)
    assert [(annotation.place, len(annotation.entities)) for annotation in held] == [("1", 0), ("2024-01-01/1", 1)]
    assert str(problem) == f"{path}:2: doubtful: 1 is annotated in line 1 too; this line counts"
    assert not problem.rejected


@pytest.mark.parametrize("content", [None, b"", b"\xff", b"\n{}\n"])
def test_a_file_without_a_single_annotation_is_an_error(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "gold.jsonl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError, match=r"gold\.jsonl: (cannot be read|no annotation in it)"):
        read_annotations(path)
