"""Training what reads results, on invented entries with one pattern in them."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from kg.extract.results.model import Model
from kg.extract.results.reading import read_results
from kg.model.facts import Entry, Occurrence
from tests.builders import entry
from training.results import cross_validate_results, train_results

COUNT = 160
GAIN = "{{Zorb|proposes}}는 {{Blip|compares}}보다 {{MMLU|evaluates_on}}에서 {}% 높은 {{정확도|measures}}를 냅니다."
LEVEL = "{{Zorb|proposes}}는 {{GSM8K|evaluates_on}}에서 {}%의 {{정확도|measures}}를 기록했습니다."


def invented(at: int) -> tuple[Entry, tuple[Occurrence, ...], dict[str, Any]]:
    """An entry with a result and a count, and what is to be read in it; every tenth annotation leaves all out."""
    value, paper, is_gain = at + 20.5, f"2401.{at:05}", at % 2 == 0
    held, extraction = entry(
        paper, (GAIN if is_gain else LEVEL).format(value), f"여기에는 {at + 300}개의 층이 있습니다."
    )
    entities = [
        {"label": o.label, "name": o.entity, "surfaces": [o.surface], "role": o.role} for o in extraction.occurrences
    ]
    result = {"method": "Zorb", "benchmark": "GSM8K", "metric": "정확도", "value": value, "unit": "%"}
    if is_gain:
        result |= {"benchmark": "MMLU", "delta": True, "baseline": "Blip"}
    return held, extraction.occurrences, {"id": paper, "entities": entities, "results": [result] if at % 10 else []}


@pytest.fixture(scope="module")
def material() -> tuple[list[Entry], dict[str, Any], dict[str, tuple[Occurrence, ...]]]:
    made = [invented(at) for at in range(COUNT)]
    gold = {held.paper: row for held, _, row in made}
    return [held for held, _, _ in made], gold, {held.paper: names for held, names, _ in made}


def test_the_patterns_are_read_in_entries_that_the_model_did_not_see(material: Any) -> None:
    entries, gold, names = material
    found = cross_validate_results(entries, gold, names)
    assert list(found) == [held.paper for held in entries]
    read = Counter((s.method, s.benchmark, s.baseline, s.is_delta) for statements in found.values() for s in statements)
    assert read["Zorb", "MMLU", "Blip", True] + read["Zorb", "GSM8K", "", False] == read.total() >= COUNT * 0.9
    assert all(0.5 < s.confidence < 1 for statements in found.values() for s in statements)


def test_training_writes_a_model_that_reads_the_pattern_and_again_the_same_files(material: Any, tmp_path: Path) -> None:
    entries, gold, names = material
    for name in ("one", "two"):
        train_results(entries, gold, names, tmp_path / name)
    files = sorted(file.name for file in (tmp_path / "one").iterdir())
    assert all((tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes() for name in files)
    held, extraction = entry("2501.00001", LEVEL.format(33.5))
    (statements,) = read_results(Model.from_disk(tmp_path / "one"), [(held, extraction.occurrences)])
    assert [(s.value, s.benchmark) for s in statements] == [(33.5, "GSM8K")]
