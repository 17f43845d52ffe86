"""All places of an entity's surfaces."""

from kg.extract.places import find_places
from kg.extract.records import Entity
from kg.model.facts import METHOD
from tests.extract.rendering import entry


def places(text: str, *surfaces: str) -> list[str]:
    held = entry("A study\n" + text)
    made = [Entity(METHOD, surface, (surface,), "found-run", 0.9) for surface in surfaces]
    return [f"{place.entity.name}@{place.start_at - 8}" for place in find_places(held, made)]


def test_every_verbatim_occurrence_has_a_place() -> None:
    assert places("Zorb는 Zorb보다 Zorb.", "Zorb") == ["Zorb@0", "Zorb@6", "Zorb@13"]


def test_a_surface_glued_inside_a_latin_word_has_none() -> None:
    assert places("ZorbNet, MyZorb, Zorb-Bench, Zorb2", "Zorb") == []


def test_the_longer_of_two_surfaces_has_the_place() -> None:
    assert places("Zorb Mini는 Zorb보다 작다.", "Zorb", "Zorb Mini") == ["Zorb Mini@0", "Zorb@11"]


def test_a_surface_that_goes_over_a_line_has_no_place() -> None:
    assert places("Zorb\nMini", "Zorb\nMini") == []
