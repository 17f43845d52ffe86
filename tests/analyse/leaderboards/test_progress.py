"""Records over time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.analyse.leaderboards import Board, leaderboards, records_over_time, reported_results
from tests.builders import derive, digest, entry

DAYS = st.lists(st.tuples(st.integers(1, 9), st.integers(1, 9)), max_size=9, unique=True)


def board_of(stated: list[tuple[int, int]], metric: str = "accuracy") -> Board | None:
    """(day, value) of each score; every score is a paper's of its own."""
    named = f"{{Vim|uses}} on {{Foo-Set|evaluates_on}} in {{{metric}|measures}}."
    days: dict[int, list[int]] = {}
    for day, value in stated:
        days.setdefault(day, []).append(value)
    read = [
        digest(
            f"2024-01-0{day}",
            *(entry(f"{day}.{value}", named, f"It is {{{value}|states|Vim|Foo-Set|{metric}}}.") for value in values),
        )
        for day, values in days.items()
    ]
    graph = derive(read)
    return next(iter(leaderboards(graph, reported_results(graph))), None)


@pytest.mark.parametrize(("metric", "expected"), [("accuracy", [(1, 5), (3, 7), (4, 9)]), ("FID", [(1, 3), (2, 2)])])
def test_only_what_is_better_than_all_before_is_a_record(metric: str, expected: list[tuple[int, int]]) -> None:
    board = board_of([(1, 3), (1, 5), (2, 5), (2, 2), (3, 6), (3, 7), (4, 9), (4, 7)], metric)
    assert board
    records = records_over_time(board)
    assert [(record.result.date, record.result.value) for record in records] == [
        (f"2024-01-0{day}", v) for day, v in expected
    ]
    assert records[0].beaten is None
    assert [record.beaten for record in records[1:]] == [record.result for record in records[:-1]]


def test_a_board_without_direction_has_no_records() -> None:
    board = board_of([(1, 3), (2, 5)], "zest")
    assert board
    assert records_over_time(board) == []


@pytest.mark.parametrize(
    ("earlier", "named"),
    [
        ("It has 80 vs. {70|states|Zed|Foo-Set|accuracy}.", 70),
        ("Zed has {30|states|Zed|Foo-Set|accuracy}, before 80 vs. {20|states|Zed|Foo-Set|accuracy}.", None),
        ("사람은 평균 {90|states|Zed|Foo-Set|accuracy}점.", None),
        ("best-of-16 80 vs. {70|states|Zed|Foo-Set|accuracy}.", None),
    ],
)
def test_a_record_is_possible_only_where_an_earlier_score_in_doubt_is_better(earlier: str, named: int | None) -> None:
    text = "{Vim|proposes} and {Zed|proposes} on {Foo-Set|evaluates_on} in {accuracy|measures}."
    said = [earlier, *(f"Vim has {{{value}|states|Vim|Foo-Set|accuracy}}." for value in (40, 50))]
    graph = derive([digest(f"2024-01-0{day}", entry(str(day), text, one)) for day, one in enumerate(said, start=1)])
    (board,) = leaderboards(graph, reported_results(graph))
    last = records_over_time(board)[-1]
    assert last.result.value == 50
    assert (last.better.value if last.better else None) == named
    assert last.possible == (named is not None)


@given(DAYS)
def test_the_last_record_is_the_top_of_the_board(stated: list[tuple[int, int]]) -> None:
    board = board_of(stated)
    if board:
        records = records_over_time(board)
        values = [record.result.value for record in records]
        assert values[-1] == board.places[0].result.value
        assert values == sorted(set(values))
        for record in records:
            day, value = record.result.date, record.result.value
            assert all(one.value < value for one in board.results if one.date < day)
            assert all(one.value <= value for one in board.results if one.date == day)
