"""The form of the annotation guidelines."""

from dataclasses import replace

from kg.extract import to_json
from kg.model.facts import BENCHMARK, METHOD, METRIC, Extraction, Occurrence, Statement
from tests.extract.rendering import entry


def occurrence(label: str, entity: str, surface: str, role: str) -> Occurrence:
    return Occurrence(1, label, entity, surface, 0, len(surface), role, "found-run", 0.9)


def statement(*, is_delta: bool, baseline: str) -> Statement:
    return Statement(1, 2.5, "x", is_delta, "Zorb", "", "speed", baseline, 0, 3, "unit", 0.9)


def test_it_says_how_sure_the_entity_is_and_how_sure_its_role() -> None:
    found = Extraction(
        (
            Occurrence(0, METHOD, "Zorb", "Zorb", 0, 4, "mentions", "found-run", 0.912345),
            Occurrence(1, METHOD, "Zorb", "Zorb", 0, 4, "uses", "found-run", 0.7),
            Occurrence(1, METRIC, "FID", "FID", 5, 8, "measures", "found-run", 0.4),
        )
    )
    named = replace(found.occurrences[0], name_confidence=0.95)
    (sure,) = to_json(entry("A study"), Extraction((named,)))["entities"]  # type: ignore[misc]
    assert (sure["confidence"], sure["edge_confidence"]) == (0.95, 0.9123)
    method, metric = to_json(entry("A study"), found)["entities"]  # type: ignore[misc]
    assert (method["confidence"], method["edge_confidence"]) == (0.9123, 0.7)
    assert (metric["confidence"], "edge_confidence" in metric) == (0.4, False)


def test_an_entity_has_its_surfaces_once_and_its_strongest_role() -> None:
    found = Extraction(
        (
            occurrence(METHOD, "Zorb", "Zorb", "mentions"),
            occurrence(METHOD, "Zorb", "ZORB", "uses"),
            occurrence(METHOD, "Zorb", "Zorb", "uses"),
        )
    )
    expected = {"label": METHOD, "name": "Zorb", "surfaces": ["Zorb", "ZORB"], "role": "uses"}
    expected |= {"confidence": 0.9, "edge_confidence": 0.9}
    assert to_json(entry("A study"), found)["entities"] == [expected]


def test_only_methods_and_benchmarks_have_a_role() -> None:
    found = Extraction(
        (occurrence(METRIC, "FID", "FID", "measures"), occurrence(BENCHMARK, "Set", "Set", "introduces"))
    )
    rows = to_json(entry("A study"), found)["entities"]
    assert isinstance(rows, list)
    assert ["role" in row for row in rows] == [False, True]


def test_delta_and_baseline_stand_only_where_they_are_set() -> None:
    found = Extraction((), (statement(is_delta=False, baseline=""), statement(is_delta=True, baseline="Klar")))
    plain = {"method": "Zorb", "benchmark": "", "metric": "speed", "value": 2.5, "unit": "x", "confidence": 0.9}
    assert to_json(entry("A study"), found)["results"] == [plain, {**plain, "delta": True, "baseline": "Klar"}]
