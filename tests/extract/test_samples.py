"""The extractor on the sample digests, against annotations made by hand (tests/gold/samples.jsonl)."""

import pytest

from kg.evaluate import Annotation, Score, align, count, read_annotations, scores
from kg.evaluate.counts import ROWS
from kg.evaluate.source import Source, annotations_of, extract_all, read_sources
from tests.conftest import ROOT, SAMPLES

# F1 of each row: two points under what was measured, so that a change that loses more must be meant.
FLOORS = {
    "METHOD": 0.90,
    "BENCHMARK": 0.93,
    "TASK": 0.70,
    "METRIC": 0.89,
    "METHOD role": 0.64,
    "BENCHMARK role": 0.90,
    "METHOD surface": 0.90,
    "BENCHMARK surface": 0.93,
    "TASK surface": 0.70,
    "METRIC surface": 0.88,
    "result value": 0.95,
    "result tuple": 0.48,
    "result all named": 0.58,
    "result baseline": 0.38,
}


@pytest.fixture(scope="module")
def gold() -> list[Annotation]:
    annotations, problems = read_annotations(ROOT / "tests/gold/samples.jsonl")
    assert problems == ()
    return annotations


@pytest.fixture(scope="module")
def sources() -> list[Source]:
    return read_sources([SAMPLES])[0]


@pytest.fixture(scope="module")
def measured(gold: list[Annotation], sources: list[Source]) -> dict[str, Score]:
    found = annotations_of(sources, extract_all(sources))
    return {score.row: score for score in scores(count(align(gold, found)))}


def test_every_entry_is_annotated(gold: list[Annotation], sources: list[Source]) -> None:
    assert {annotation.place for annotation in gold} == {source.places[0] for source in sources}


def test_every_annotated_surface_lies_in_one_sentence(gold: list[Annotation], sources: list[Source]) -> None:
    texts = {source.places[0]: [sentence.text for sentence in source.entry.sentences] for source in sources}
    for annotation in gold:
        for entity in annotation.entities:
            for surface in entity.surfaces:
                assert any(surface in text for text in texts[annotation.place]), (annotation.place, surface)


def test_every_result_names_entities_of_its_entry(gold: list[Annotation]) -> None:
    for annotation in gold:
        names = {"", *(entity.name for entity in annotation.entities)}
        for result in annotation.results:
            assert {result.method, result.benchmark, result.metric, result.baseline} <= names, annotation.place


def test_every_row_has_a_floor() -> None:
    assert tuple(FLOORS) == ROWS


@pytest.mark.parametrize("row", FLOORS)
def test_as_much_is_found_as_was(row: str, measured: dict[str, Score]) -> None:
    assert measured[row].f1.value >= FLOORS[row], measured[row]
