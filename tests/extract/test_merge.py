"""Merging surfaces, and finding all their places."""

from kg.extract.merge import merge
from kg.extract.places import find_places
from kg.extract.records import Candidate, Entity, Pair, Typing
from kg.model.facts import BENCHMARK, METHOD, TASK
from kg.model.keys import key
from tests.extract.rendering import entry


def typing(surface: str, label: str = METHOD, probability: float = 0.9, name: str = "") -> Typing:
    return Typing(key(surface), label, "found-run", probability, name, (surface,))


def pair(left: str, right: str) -> Pair:
    one, other = (Candidate(1, 0, len(form), form, key(form), "pair") for form in (left, right))
    return Pair(one, other)


def entities(*typings: Typing, pairs: tuple[Pair, ...] = ()) -> dict[str, Entity]:
    return {entity.name: entity for entity in merge({typing.key: typing for typing in typings}, pairs)}


def places(text: str, *surfaces: str) -> list[str]:
    held = entry("A study\n" + text)
    made = [Entity(METHOD, surface, (surface,), "found-run", 0.9) for surface in surfaces]
    return [f"{place.entity.name}@{place.start_at - 8}" for place in find_places(held, made)]


def test_a_pair_joins_two_names_under_the_short_one() -> None:
    found = entities(typing("Slow Mixing"), typing("SM"), pairs=(pair("Slow Mixing", "SM"),))
    assert set(found) == {"SM"}
    assert set(found["SM"].surfaces) == {"Slow Mixing", "SM"}


def test_the_other_form_of_a_name_becomes_its_surface() -> None:
    found = entities(typing("ZorbNet"), pairs=(pair("조르브넷", "ZorbNet"),))
    assert set(found["ZorbNet"].surfaces) == {"ZorbNet", "조르브넷"}


def test_a_pair_of_no_names_makes_no_entity() -> None:
    assert entities(pairs=(pair("느린 것", "slow thing"),)) == {}


def test_a_group_has_the_label_of_its_surest_member() -> None:
    found = entities(
        typing("SM", METHOD, 0.5), typing("Slow Mixing", BENCHMARK, 0.9), pairs=(pair("Slow Mixing", "SM"),)
    )
    assert found["SM"].label == BENCHMARK


def test_one_listed_name_is_one_entity() -> None:
    found = entities(
        typing("객체 탐지", TASK, name="object detection"), typing("객체 검출", TASK, name="object detection")
    )
    assert set(found["object detection"].surfaces) == {"객체 탐지", "객체 검출"}


def test_an_entry_keeps_its_four_surest_tasks() -> None:
    found = entities(*(typing(f"task {number}", TASK, number / 10) for number in range(1, 8)))
    assert sorted(found) == ["task 4", "task 5", "task 6", "task 7"]


def test_every_verbatim_occurrence_has_a_place() -> None:
    assert places("Zorb는 Zorb보다 Zorb.", "Zorb") == ["Zorb@0", "Zorb@6", "Zorb@13"]


def test_a_surface_glued_inside_a_latin_word_has_none() -> None:
    assert places("ZorbNet, MyZorb, Zorb-Bench, Zorb2", "Zorb") == []


def test_the_longer_of_two_surfaces_has_the_place() -> None:
    assert places("Zorb Mini는 Zorb보다 작다.", "Zorb", "Zorb Mini") == ["Zorb Mini@0", "Zorb@11"]


def test_a_surface_that_goes_over_a_line_has_no_place() -> None:
    assert places("Zorb\nMini", "Zorb\nMini") == []
