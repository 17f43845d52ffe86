"""How entities and results are matched."""

from hypothesis import given
from hypothesis import strategies as st

from kg.evaluate import Entity, Result
from kg.evaluate.matching import BASELINE, SLOTS, forms, match_entities, match_results, numbered
from tests.evaluate.annotated import entities, entity, entry


def test_a_name_counts_among_the_forms_of_a_task_or_metric_only() -> None:
    assert forms(Entity("TASK", "object detection", ("객체 탐지",))) == {"객체탐지", "objectdetection"}
    assert forms(Entity("METHOD", "Vim", ("Vision Mamba",))) == {"visionmamba"}


def test_half_of_the_found_forms_are_enough() -> None:
    gold = [entity("METHOD uses", "Vim", "Vision Mamba")]
    assert match_entities(gold, [entity("METHOD uses", "vim", "DeiT")]) == {0: 0}
    assert match_entities(gold, [entity("METHOD uses", "vim", "DeiT", "SiT")]) == {}


def test_labels_have_to_be_the_same() -> None:
    assert match_entities([entity("METHOD uses", "C4")], [entity("BENCHMARK trains_on", "C4")]) == {}


def test_an_annotated_entity_is_found_once() -> None:
    gold = [entity("METRIC", "FID"), entity("METRIC", "IS")]
    assert match_entities(gold, [entity("METRIC", "FID"), entity("METRIC", "fid"), entity("METRIC", "IS")]) == {
        0: 0,
        2: 1,
    }


@given(st.lists(entities(), max_size=6))
def test_what_is_annotated_is_found_in_itself(held: list[Entity]) -> None:
    matched = match_entities(held, held)
    assert len(set(matched.values())) == len(matched) == len(held)


def test_a_slot_is_right_with_any_form_of_the_entity_that_it_names() -> None:
    vim = entity("METHOD proposes", "Vim", "Vision Mamba")
    gold = entry(vim, Result(1.0, method="Vim"))
    for said, is_right in (("Vision Mamba", True), ("vision-mamba", True), ("DeiT", False), ("", False)):
        found = entry(entity("METHOD uses", "DeiT"), Result(1.0, method=said))
        both = [[numbered(one, one.results[0], SLOTS)] for one in (gold, found)]
        assert bool(match_results(*both)) == is_right, said


def test_a_slot_that_names_nothing_is_right_where_nothing_is_annotated() -> None:
    empty, named = Result(1.0), Result(1.0, baseline="DeiT")
    [one], [other] = ([numbered(entry(), held, BASELINE)] for held in (empty, named))
    assert match_results([one], [one]) == {0: 0}
    assert match_results([one], [other]) == {}
    assert (one.is_complete, other.is_complete) == (False, True)


def test_numbers_are_the_same_to_six_decimals() -> None:
    one, other, third = ([numbered(entry(), Result(value), ())] for value in (0.3, 0.1 + 0.2, 0.30001))
    assert match_results(one, other) == {0: 0}
    assert match_results(one, third) == {}
