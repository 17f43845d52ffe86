"""Growth by month."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.analyse.coauthors import coauthor_network
from kg.analyse.coauthors.growth import Month, growth
from tests.analyse.coauthors.networks import graph_of_days, name

DAYS = {
    "2024-01-05": ("Ann A, Bo B", "Cy C, Di D"),
    "2024-01-06": ("Ann A, Bo B",),
    "2024-03-01": ("Ann A, Bo B, Cy C", "Ed E"),
    "2024-04-01": ("Di D, Cy C",),
}


def test_counts_who_is_new_who_returns_and_who_is_seen_again() -> None:
    january, march, april = growth(coauthor_network(graph_of_days(DAYS)))
    assert january == Month("2024-01", 3, 4, 4, 0, 4, 2, 2, 0, 2, 4, 2, 2 / 4)
    assert march == Month("2024-03", 2, 4, 1, 3, 1, 3, 2, 1, 0, 5, 4, 4 / 5)
    assert april == Month("2024-04", 1, 2, 0, 2, 0, 1, 0, 1, 0, 5, 4, 4 / 5)


def test_nothing_grows_in_no_months() -> None:
    assert growth(coauthor_network(graph_of_days({}))) == ()


@settings(max_examples=20, deadline=None)
@given(st.lists(st.lists(st.sets(st.integers(0, 9), min_size=1, max_size=4), max_size=4), max_size=4))
def test_what_is_new_adds_up_to_all(months: list[list[set[int]]]) -> None:
    lists = [tuple(", ".join(map(name, sorted(numbers))) for numbers in month) for month in months]
    network = coauthor_network(graph_of_days({f"2024-{n:02}-05": held for n, held in enumerate(lists, start=1)}))
    found = growth(network)
    assert sum(month.papers for month in found) == len(network.papers)
    assert sum(month.new for month in found) == len(network.people)
    assert sum(month.new_pairs for month in found) == len(network.pairs.first)
    for month in found:
        assert month.authors == month.new + month.returning >= month.again
        assert month.pairs == month.new_pairs + month.returning_pairs >= month.again_pairs
    assert not found or (found[-1].again, found[-1].again_pairs) == (0, 0)
    assert [month.persons for month in found] == sorted(month.persons for month in found)
