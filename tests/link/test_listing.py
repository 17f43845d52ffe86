"""The hand list as the overrides leave it."""

from kg.link.listing import ruled_list

LISTED = {"lora": "lora", "lowrank": "lora", "lra": "lora", "adapter": "adapter", "adapters": "adapter"}


def apart(*pairs: str) -> set[frozenset[str]]:
    return {frozenset(pair.split()) for pair in pairs}


def same(*things: str) -> dict[str, str]:
    """Keys by what leads them, the first of each."""
    return {key: thing.split()[0] for thing in things for key in thing.split()}


def test_it_stays_as_it_is_where_nothing_is_said() -> None:
    assert ruled_list(LISTED, {}, set()) is LISTED
    assert ruled_list(LISTED, same("foo bar"), apart("foo x", "lowrank x", "lora adapter")) == LISTED


def test_a_form_leaves_the_canonical_one_that_it_is_different_from() -> None:
    assert ruled_list(LISTED, {}, apart("lowrank lora")) == {k: v for k, v in LISTED.items() if k != "lowrank"}


def test_two_forms_that_are_different_both_leave() -> None:
    assert set(ruled_list(LISTED, {}, apart("lowrank lra"))) == {"lora", "adapter", "adapters"}


def test_what_is_the_same_as_a_form_leads_all_forms() -> None:
    found = ruled_list(LISTED, same("foo lowrank"), set())
    assert found == {**LISTED, "lora": "foo", "lowrank": "foo", "lra": "foo", "foo": "foo"}


def test_two_known_names_that_are_the_same_are_one_with_all_their_forms() -> None:
    assert set(ruled_list(LISTED, same("adapter lowrank"), set()).values()) == {"adapter"}


def test_things_that_are_the_same_by_way_of_a_known_name_are_one() -> None:
    found = ruled_list(LISTED, same("foo lora", "bar lowrank adapter"), set())
    assert set(found.values()) == {"bar"}
    assert set(found) == {*LISTED, "foo", "bar"}


def test_a_form_that_is_the_same_as_what_its_canonical_form_is_not_leaves_it() -> None:
    found = ruled_list(LISTED, same("foo lowrank"), apart("foo lora"))
    assert found == {k: v for k, v in LISTED.items() if k != "lowrank"}


def test_what_is_different_from_what_it_would_be_the_same_as_by_many_ways_stays_its_own() -> None:
    found = ruled_list(LISTED, same("foo lora", "bar lowrank adapters"), apart("foo adapter"))
    assert found["adapter"] == "adapter"
    assert found["foo"] == "bar"
