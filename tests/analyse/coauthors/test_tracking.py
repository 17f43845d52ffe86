"""Communities month by month: they keep their ids, and say when they merge and split."""

from itertools import combinations, pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.analyse.coauthors import coauthor_network
from kg.analyse.coauthors.events import Event, events
from kg.analyse.coauthors.partition import Partition
from kg.analyse.coauthors.stability import overlapping
from kg.analyse.coauthors.tracking import COLOURS, Snapshot, Tracked, track
from tests.analyse.coauthors.networks import graph_of_days, name

Days = dict[str, tuple[str, ...]]


def clique(*numbers: int) -> tuple[str, ...]:
    """A paper for each two persons: they hang together by themselves."""
    return tuple(f"{name(one)}, {name(other)}" for one, other in combinations(numbers, 2))


def tracked(days: Days) -> list[Snapshot]:
    return track(coauthor_network(graph_of_days(days)))


def members(snapshot: Snapshot, people: tuple[str, ...]) -> dict[str, set[str]]:
    parts = snapshot.found.parts.tolist()
    return {
        community.id: {person for person, part in zip(people, parts, strict=True) if part == number}
        for number, community in enumerate(snapshot.communities)
    }


def ids(snapshot: Snapshot) -> set[str]:
    return {community.id for community in snapshot.communities}


def test_a_community_is_called_by_its_month_and_its_most_connected_person() -> None:
    (month,) = tracked({"2024-01-05": ("aa Person, ab Person", "aa Person, ac Person", "ba Person, bb Person")})
    assert ids(month) == {"2024-01/aa person", "2024-01/ba person"}
    assert {community.born for community in month.communities} == {"2024-01"}


def test_a_community_that_grows_keeps_its_id_and_its_colour() -> None:
    first, second = tracked({"2024-01-05": clique(0, 1, 2, 3), "2024-02-05": (*clique(2, 3, 4), *clique(10, 11))})
    (old,) = first.communities
    assert old in second.communities
    assert ids(second) == {old.id, "2024-02/ak person"}


def test_new_communities_take_the_colours_of_fewest_persons() -> None:
    (month,) = tracked(
        {"2024-01-05": tuple(pair for group in range(COLOURS) for pair in clique(2 * group, 2 * group + 1))}
    )
    assert sorted(community.colour for community in month.communities) == list(range(COLOURS))


months_of_lists = st.lists(
    st.lists(st.sets(st.integers(0, 15), min_size=2, max_size=4), min_size=1, max_size=6), min_size=2, max_size=4
)


@settings(max_examples=15, deadline=None)
@given(months_of_lists)
def test_a_later_month_changes_no_id_and_no_colour_before_it(months: list[list[set[int]]]) -> None:
    lists = [tuple(", ".join(map(name, sorted(numbers))) for numbers in month) for month in months]
    days = {f"2024-{number:02}-05": held for number, held in enumerate(lists, start=1)}
    whole, people = tracked(days), coauthor_network(graph_of_days(days)).people
    earlier = dict(list(days.items())[:-1])
    before, people_before = tracked(earlier), coauthor_network(graph_of_days(earlier)).people
    for one, other in zip(before, whole[:-1], strict=True):
        assert members(one, people_before) == members(other, people)
        assert {held.id: held for held in one.communities} == {held.id: held for held in other.communities}


@settings(max_examples=15, deadline=None)
@given(months_of_lists)
def test_a_community_keeps_its_id_just_where_it_is_the_best_match_both_ways(months: list[list[set[int]]]) -> None:
    lists = [tuple(", ".join(map(name, sorted(numbers))) for numbers in month) for month in months]
    snapshots = tracked({f"2024-{number:02}-05": held for number, held in enumerate(lists, start=1)})
    for last, this in pairwise(snapshots):
        found = overlapping(last.found.parts, this.found.parts)
        held = {}
        for one, other, jaccard in zip(found.one, found.other, found.jaccard, strict=True):
            held[last.communities[one].id, this.communities[other].id] = jaccard
        for (one, other), jaccard in held.items():
            rivals = [value for (a, b), value in held.items() if (a == one) != (b == other)]
            if all(jaccard > value for value in rivals):
                assert one == other
            if one == other:
                assert all(jaccard >= value for value in rivals)
        assert len(ids(this)) == len(this.communities)


def snapshot(month: str, **parts: tuple[int, ...]) -> Snapshot:
    """Communities by name, of persons by number."""
    found = np.full(12, -1)
    for number, people in enumerate(parts.values()):
        found[list(people)] = number
    return Snapshot(month, Partition(found, 0.0), tuple(Tracked(id_, 0, month) for id_ in parts))


def test_communities_that_become_one_are_said_to_merge() -> None:
    last = snapshot("2024-01", a=(0, 1, 2, 3), b=(4, 5, 6), c=(7, 8))
    this = snapshot("2024-02", a=(0, 1, 2, 3, 4, 5, 9), c=(6, 7, 8))
    assert events([last, this], 2) == [Event("2024-02", "merged", ("a", "b"), ("a",), 2)]
    assert events([last, this], 3) == []


def test_a_community_that_becomes_several_is_said_to_split() -> None:
    last = snapshot("2024-01", a=(0, 1, 2, 3, 4, 5), b=(6, 7))
    this = snapshot("2024-02", a=(0, 1, 2), new=(3, 4, 5, 10, 11), b=(6, 7))
    assert events([last, this], 3) == [Event("2024-02", "split", ("a",), ("a", "new"), 3)]
    assert events([last, this], 4) == []


def test_a_community_that_only_grows_or_fades_is_no_event() -> None:
    last = snapshot("2024-01", a=(0, 1, 2, 3), b=(4, 5, 6, 7))
    this = snapshot("2024-02", a=(0, 1, 2, 3, 8, 9, 10), b=(4, 5, 6))
    assert events([last, this], 1) == []


def test_no_month_has_no_communities() -> None:
    assert tracked({}) == []
