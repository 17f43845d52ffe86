"""Names, entities and roles learned on one another, from the samples' own annotations."""

import json
from pathlib import Path

import pytest

from kg.evaluate import align, annotation_of, evaluate
from kg.evaluate.annotations_file import parse_annotation
from kg.extract.names.base import Base
from kg.extract.pipeline import new_pipeline
from kg.model.facts import Extraction, Occurrence
from kg.parse import parse_paths
from tests.conftest import ROOT, SAMPLES
from training.base import fit_base
from training.calibrating import AS_IT_IS, calibrate, calibrate_names
from training.examples import FOLDS, Example, read_examples
from training.stack import Stack


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> list[Example]:
    folder = tmp_path_factory.mktemp("data")
    rows = [json.loads(line) for line in (ROOT / "tests/gold/samples.jsonl").read_text(encoding="utf-8").splitlines()]
    gold = {(row["digest"], row["id"]): row for row in rows}
    with (folder / "train.entries.jsonl").open("w") as entries, (folder / "train.jsonl").open("w") as annotations:
        for digest in parse_paths([SAMPLES]).digests:
            for entry in digest.entries:
                place = f"{digest.date}/{entry.paper}"
                text = entry.text[len(entry.title) + 1 :]
                row = {"id": place, "date": digest.date, "title": entry.title, "text": text}
                entries.write(json.dumps(row) + "\n")
                annotations.write(json.dumps(gold[digest.date, entry.paper] | {"id": place}) + "\n")
    new_pipeline()
    return read_examples(folder)


@pytest.fixture(scope="module")
def base(examples: list[Example]) -> Base:
    return fit_base(examples)


def test_entries_are_in_order_of_date_and_in_folds_of_like_size(examples: list[Example]) -> None:
    assert [example.entry.paper for example in examples] == sorted(example.entry.paper for example in examples)
    sizes = [sum(example.fold == fold for example in examples) for fold in range(FOLDS)]
    assert max(sizes) - min(sizes) <= 1


def test_annotated_places_are_slices_of_the_text(examples: list[Example]) -> None:
    for example in examples:
        surfaces = {surface for row in example.gold["entities"] for surface in row["surfaces"]}
        assert {example.entry.text[start:end] for start, end in example.places} <= surfaces


def test_linear_models_find_the_places_that_they_learned(examples: list[Example], base: Base) -> None:
    found = {place for one in examples for place in _places(one, base)}
    annotated = {(one.entry.paper, *place) for one in examples for place in one.places}
    assert len(found & annotated) > 0.95 * len(annotated)


def _places(example: Example, base: Base) -> set[tuple[str, int, int]]:
    spans = base.find(example.seen).spans
    ends = zip(spans.start_at.tolist(), spans.end_at.tolist(), strict=True)
    return {(example.entry.paper, start, end) for start, end in ends}


def test_the_models_on_top_read_entries_and_their_confidence_can_be_calibrated(
    examples: list[Example], base: Base, tmp_path: Path
) -> None:
    names, entities, roles = Stack(examples, lambda _: base, frozenset({4})).models()
    roles.calibration = AS_IT_IS
    found: dict[str, tuple[Occurrence, ...]] = {}
    for one in examples:
        keys = names.decide(one.entry, names.base.find(one.seen))
        found[one.entry.paper] = roles.occurrences(one.entry, keys, entities.group(one.entry, keys))
    both = align(
        [parse_annotation(one.gold) for one in examples],
        [annotation_of(one.entry, Extraction(found[one.entry.paper])) for one in examples],
    )
    scores = {score.row: score.f1.value for score in evaluate(both).scores}
    assert scores["METHOD"] > 0.8  # these entries were learned from: what is not found then is a fault
    calibration = calibrate(examples, found, range(FOLDS))
    of_names = calibrate_names(examples, found, range(FOLDS))
    for held, kind in ((calibration, "METHOD"), (of_names, "METHOD without role")):
        assert 0 <= held.confidence(kind, 0.5) <= held.confidence(kind, 0.9) <= 1
    assert calibration.confidence("METHOD without role", 0.5) == 0.5
    assert calibration.joined(of_names).confidence("METHOD without role", 0.5) == of_names.confidence(
        "METHOD without role", 0.5
    )
    for number, component in enumerate((names, entities, roles)):
        component.to_disk(tmp_path / str(number))
        assert list((tmp_path / str(number)).iterdir())
