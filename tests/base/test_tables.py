"""The base facts of many digests: joined, taken out, moved."""

from dataclasses import fields, replace

from hypothesis import given
from hypothesis import strategies as st

from kg.base import Base, empty_base, join, moved, tabulate, without
from kg.model.facts import Facts
from tests.base.bases import assert_same_base
from tests.builders import base, digest, entry
from tests.strategies import facts

ONE = digest("2024-01-01", entry("1", "{Vim|proposes} has {76.1|states %|Vim}.", authors="Ada Lovelace"))
OTHER = digest("2024-01-02", entry("1", "{Vim|uses}.", title="Again"), entry("2", "{DeiT|uses} has {3|gains x}."))


def test_no_facts_have_all_columns() -> None:
    held = base(ONE)
    for field in fields(Base):
        empty, full = getattr(empty_base(), field.name), getattr(held, field.name)
        assert empty.schema == full.schema, field.name
        assert empty.is_empty(), field.name
    assert_same_base(tabulate([]), empty_base())
    assert_same_base(join(()), empty_base())


@given(facts(), st.integers(0, 4))
def test_joined_tables_are_those_of_all_facts(held: list[Facts], cut: int) -> None:
    assert_same_base(join([tabulate(held[:cut]), tabulate(held[cut:])]), tabulate(held))


def test_tables_are_joined_by_the_names_of_their_columns() -> None:
    held = base(ONE)
    turned = replace(held, names=held.names.select(sorted(held.names.columns)))
    assert_same_base(join([turned, base(OTHER)]), base(ONE, OTHER))


@given(facts(), st.sets(st.integers(0, 4)))
def test_without_digests_the_facts_of_the_others_are_left(held: list[Facts], places: set[int]) -> None:
    gone = {fact.digest.id for place, fact in enumerate(held) if place in places}
    kept = [fact for fact in held if fact.digest.id not in gone]
    assert_same_base(without(tabulate(held), gone), tabulate(kept))


def test_a_paper_keeps_what_another_digest_says_of_it() -> None:
    left = without(base(ONE, OTHER), {"daily-papers/2024-01-01"})
    assert left.features["title"].to_list() == ["Again", "A paper"]
    assert left.names["surface"].to_list() == ["Vim", "DeiT"]
    assert left.states["paper"].to_list() == ["2"]


def test_digests_that_are_not_there_take_nothing_with_them() -> None:
    assert_same_base(without(base(ONE), {"daily-papers/2024-01-02"}), base(ONE))
    assert_same_base(without(base(ONE), ()), base(ONE))


def test_a_moved_digest_is_read_from_its_new_place_and_says_the_same() -> None:
    before = base(ONE, OTHER)
    after = moved(before, {OTHER.digest.id: "new/b.md"})
    assert dict(after.digests.select("id", "source").iter_rows()) == {
        "daily-papers/2024-01-01": "2024-01-01.md",
        "daily-papers/2024-01-02": "new/b.md",
    }
    assert_same_base(replace(after, digests=before.digests), before)
    assert after.digests.drop("source").equals(before.digests.drop("source"))


def test_nothing_moved_changes_nothing_and_a_digest_that_is_not_there_is_not_made() -> None:
    held = base(ONE)
    assert_same_base(moved(held, {}), held)
    assert_same_base(moved(held, {OTHER.digest.id: "b.md"}), held)
    assert_same_base(moved(empty_base(), {ONE.digest.id: "b.md"}), empty_base())
