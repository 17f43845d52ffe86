"""Boards: one for each benchmark, metric and unit; ranked where it is known which way is better."""

from hypothesis import given

from kg.analyse.leaderboards import Board, leaderboards, reported_results
from kg.analyse.variants import family, parents
from kg.model.facts import Facts
from kg.query import run_query
from kg.store import Store
from tests.builders import Read, derive, digest, ends, entry, rows
from tests.strategies import facts


def boards_of(*read: Read) -> list[Board]:
    graph = derive([digest("2024-01-01", *read)])
    return leaderboards(graph, reported_results(graph))


def paper(id_: str, *stated: str, metric: str = "accuracy") -> Read:
    named = f"{{Vim|proposes}} and {{Zed|compares}} on {{Foo-Set|evaluates_on}} in {{{metric}|measures}}."
    return entry(id_, named, *(f"It is {{{one}}}." for one in stated))


def test_the_highest_accuracy_is_first_and_equal_values_share_a_rank() -> None:
    (board,) = boards_of(
        paper("1", "50|states %|Vim|Foo-Set|accuracy", "70|states %|Zed|Foo-Set|accuracy"),
        paper("2", "70|states %|Vim|Foo-Set|accuracy"),
        paper("3", "60|states %|Vim|Foo-Set|accuracy"),
    )
    assert (board.benchmark, board.metric, board.unit, board.higher_is_better) == ("fooset", "accuracy", "%", True)
    placed = [(place.rank, place.result.value, place.result.paper) for place in board.places]
    assert placed == [(1, 70, "1"), (1, 70, "2"), (3, 60, "3"), (4, 50, "1")]
    assert board.papers == ("1", "2", "3")


def test_the_lowest_fid_is_first() -> None:
    (board,) = boards_of(paper("1", "3.2|states|Vim|Foo-Set|FID", "2.1|states|Zed|Foo-Set|FID", metric="FID"))
    assert board.higher_is_better is False
    assert [place.result.value for place in board.places] == [2.1, 3.2]


def test_an_unknown_direction_or_no_metric_ranks_nothing() -> None:
    stated = ["3|states|Vim|Foo-Set|zest", "9|states|Zed|Foo-Set"]
    boards = boards_of(paper("1", *stated, metric="zest"), paper("2", "4|states|Vim|Foo-Set|zest", metric="zest"))
    assert [(board.metric, board.higher_is_better) for board in boards] == [("zest", None), (None, None)]
    assert [place.rank for board in boards for place in board.places] == [None] * 3


def test_units_metrics_and_the_lack_of_one_are_boards_of_their_own() -> None:
    stated = [
        f"{n}|states{unit}|Vim|Foo-Set|{metric}"
        for n, unit, metric in [(1, " %", "accuracy"), (2, "", "accuracy"), (3, "", "")]
    ]
    boards = boards_of(paper("1", *stated))
    assert {(board.metric, board.unit): len(board.places) for board in boards} == {
        ("accuracy", "%"): 1,
        ("accuracy", ""): 1,
        (None, ""): 1,
    }


def test_gains_and_results_on_no_benchmark_are_on_no_board() -> None:
    assert boards_of(paper("1", "5|gains %|Vim|Foo-Set|accuracy|Zed", "6|states %|Vim||accuracy")) == []


def test_boards_of_most_papers_come_first() -> None:
    boards = boards_of(
        paper("1", "1|states|Vim|Foo-Set", "2|states|Vim|Foo-Set", "5|states %|Vim|Foo-Set|accuracy"),
        paper("2", "6|states %|Vim|Foo-Set|accuracy"),
    )
    assert [board.papers for board in boards] == [("1", "2"), ("1",)]


@given(facts())
def test_every_score_on_a_benchmark_has_one_place_in_order(found: list[Facts]) -> None:
    graph = derive(found)
    scored = {row["id"] for row in rows(graph, "Result") if not row["is_delta"]} & {
        id_ for _, id_ in ends(graph, "REPORTS")
    }
    boards = leaderboards(graph, reported_results(graph))
    placed = [(one.id, board.benchmark) for board in boards for one in board.results]
    assert sorted(placed) == sorted(edge for edge in ends(graph, "ON_BENCHMARK") if edge[0] in scored)
    for board in boards:
        for place in board.places:
            better = [one for one in board.results if one.value > place.result.value]
            worse = [one for one in board.results if one.value < place.result.value]
            expected = {True: len(better) + 1, False: len(worse) + 1, None: None}[board.higher_is_better]
            assert place.rank == expected


def test_ranked_boards_are_those_of_the_named_query(sample_store: Store) -> None:
    graph = sample_store.load()
    names = {
        label: {row["id"]: row["name"] for row in graph.nodes[label].to_pylist()}
        for label in graph.nodes
        if label in ("Method", "Benchmark", "Metric")
    }
    boards = [board for board in leaderboards(graph, reported_results(graph)) if board.higher_is_better is not None]
    above = parents(graph, "Benchmark")
    asked = sorted(
        {board.benchmark for board in boards} | {above.get(board.benchmark, board.benchmark) for board in boards}
    )
    assert asked
    for benchmark in asked:
        own = [board for board in boards if board.benchmark in family(benchmark, above)]
        ordered = sorted(
            own, key=lambda board: (names["Benchmark"][board.benchmark], names["Metric"][board.metric], board.unit)
        )
        asked_for = run_query(sample_store, "results_ranked", {"benchmark": benchmark}).dicts()
        assert [
            (row["benchmark"], row["metric"], row["unit"], row["value"], row["paper"], f"{row['file']}:{row['line']}")
            for row in asked_for
        ] == [
            (
                names["Benchmark"][board.benchmark],
                names["Metric"][board.metric],
                board.unit,
                one.value,
                one.paper,
                one.evidence[0].quote.place,
            )
            for board in ordered
            for one in board.results
        ]
        assert sorted(row["method"] or "" for row in asked_for) == sorted(
            names["Method"].get(one.method, "") for board in own for one in board.results
        )
