"""Which benchmarks rise or fade, and which counts are none of both."""

import pytest
from scipy import stats

from kg.analyse.benchmarks import Trends, find_trends
from kg.model.graph import Graph
from tests.builders import derive, digest, entry


def graph_of(before: int, recent: int, papers: int = 40) -> Graph:
    """So many of 40 papers in January, and of 40 in February, evaluate on Foo-Set."""
    return derive(
        [
            digest(f"{month}-01", *(entry(f"{month}-{n}", "{Foo-Set|evaluates_on}" * (n < on)) for n in range(papers)))
            for month, on in [("2024-01", before), ("2024-02", recent)]
        ]
    )


@pytest.mark.parametrize(
    ("before", "recent", "direction"),
    [(0, 12, "rising"), (12, 0, "fading"), (6, 7, "steady"), (0, 2, "steady"), (2, 0, "steady")],
)
def test_only_what_chance_does_not_make_is_a_trend(before: int, recent: int, direction: str) -> None:
    (trend,) = find_trends(graph_of(before, recent), months=1, least=2).trends
    assert trend.direction == direction
    assert (trend.before.papers, trend.before.of, trend.recent.papers, trend.recent.of) == (before, 40, recent, 40)


def test_a_count_of_two_is_not_even_tested() -> None:
    assert find_trends(graph_of(0, 2), months=1).trends == ()


def test_the_test_is_fishers_and_the_interval_wilsons() -> None:
    """Fisher: of the C(80, 5) choices for 5 uses those with all in one month, 2 * C(40, 5) / C(80, 5)."""
    (trend,) = find_trends(graph_of(0, 5), months=1).trends
    assert trend.p == pytest.approx(2 * 658_008 / 24_040_016)
    z = stats.norm.ppf(0.975)
    middle, width = (5 + z * z / 2) / (40 + z * z), z / (40 + z * z) * (5 * 35 / 40 + z * z / 4) ** 0.5
    assert (trend.recent.low, trend.recent.high) == (pytest.approx(middle - width), pytest.approx(middle + width))
    assert trend.recent.share == 0.125


def test_p_is_held_against_all_that_were_tested() -> None:
    """Benjamini and Hochberg: the smallest of m is multiplied by m, the largest stays."""
    marks = ["{Foo-Set|evaluates_on}", *["{Bar-Set|evaluates_on}"] * 3]
    months = [("2024-01", marks[1:]), ("2024-02", [marks[0]] * 5 + marks[1:])]
    graph = derive(
        [digest(f"{month}-01", *(entry(f"{month}-{n}", *held[n : n + 1]) for n in range(20))) for month, held in months]
    )
    found = find_trends(graph, months=1)
    assert [trend.benchmark for trend in found.trends] == ["fooset", "barset"]
    first, last = found.trends
    assert (first.q, last.q) == (pytest.approx(first.p * 2), pytest.approx(last.p))


def test_the_months_are_said_and_a_paper_of_two_months_counts_once_in_a_window() -> None:
    read = [digest(f"2024-0{month}-01", entry("1", "{Foo-Set|evaluates_on}")) for month in (1, 2, 4, 5)]
    found = find_trends(derive(read), months=2, least=1)
    assert (found.before, found.recent) == (("2024-01", "2024-02", "2024-03"), ("2024-04", "2024-05"))
    (trend,) = found.trends
    assert (trend.before.papers, trend.before.of, trend.recent.papers, trend.recent.of) == (1, 1, 0, 1)


def test_without_earlier_months_there_is_no_trend() -> None:
    assert find_trends(graph_of(3, 9), months=2).trends == ()
    assert find_trends(derive([])) == Trends((), (), 5, 0.1, ())


def test_rising_and_fading_are_told_apart() -> None:
    found = find_trends(graph_of(0, 12), months=1)
    assert ([trend.benchmark for trend in found.rising()], found.fading()) == (["fooset"], [])
