"""Which number of a text an annotated result is, and which found entity fills its slots."""

from typing import Any

from kg.extract.results.numbers import find_numbers
from kg.extract.results.surroundings import surround
from kg.model.facts import METHOD
from tests.builders import entry
from training.results_labels import align, fills

GOLD: dict[str, Any] = {
    "entities": [
        {"label": "METHOD", "name": "Zorb", "surfaces": ["Zorb", "ZorbNet"], "role": "proposes"},
        {"label": "BENCHMARK", "name": "MMLU", "surfaces": ["MMLU"], "role": "evaluates_on"},
    ],
    "results": [{"method": "Zorb", "benchmark": "MMLU", "metric": "", "value": 7, "unit": "%"}],
}


def test_of_two_numbers_with_the_value_the_one_near_the_results_names_is_it() -> None:
    held, _ = entry("2401.00001", "7% 규모입니다.", "Zorb는 MMLU에서 7% 낫습니다.")
    (number,) = align(held, GOLD, find_numbers(held))
    assert number.sentence == 2


def test_a_unit_decides_before_nearness() -> None:
    held, _ = entry("2401.00001", "7% 규모입니다.", "Zorb는 MMLU에서 7개 낫습니다.")
    (number,) = align(held, GOLD, find_numbers(held))
    assert number.sentence == 1


def test_a_result_whose_value_does_not_stand_in_the_text_has_no_number() -> None:
    held, _ = entry("2401.00001", "Zorb는 8% 낫습니다.")
    assert align(held, GOLD, find_numbers(held)) == {}


def test_an_entity_with_any_surface_of_the_annotated_one_fills_the_slot() -> None:
    held, extraction = entry("2401.00001", "{ZorbNet|proposes}은 {Blip|compares}보다 7% 낫습니다.")
    zorb, blip = surround(held, find_numbers(held), extraction.occurrences).entities[METHOD]
    (result,) = GOLD["results"]
    assert fills(GOLD, result, "method", zorb)
    assert not fills(GOLD, result, "method", blip)
    assert not fills(GOLD, result, "method", None)


def test_where_the_result_names_nothing_only_nothing_is_right() -> None:
    held, extraction = entry("2401.00001", "{ZorbNet|proposes}은 7% 낫습니다.")
    (zorb,) = surround(held, find_numbers(held), extraction.occurrences).entities[METHOD]
    (result,) = GOLD["results"]
    assert fills(GOLD, result, "baseline", None)
    assert not fills(GOLD, result, "baseline", zorb)
