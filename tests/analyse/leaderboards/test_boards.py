"""Boards: one for each benchmark, metric and unit; ranked where it is known which way is better."""

from collections import Counter

from hypothesis import given

from kg.analyse.leaderboards import SURE, Board, leaderboards, reported_results
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


def test_what_is_doubtful_or_of_no_method_stands_behind_all_others_and_has_no_rank() -> None:
    text = "{Vim|proposes} and {Zed|uses} on {Foo-Set|evaluates_on} in {accuracy|measures}: "
    said = [
        "{70|states %|Vim|Foo-Set|accuracy}",
        "{99|states %||Foo-Set|accuracy}",
        "98 vs. {97|states %|Zed|Foo-Set|accuracy}",
    ]
    (board,) = boards_of(*(entry(str(number), text, f"It is {one}.") for number, one in enumerate(said)))
    assert [(place.rank, place.result.value) for place in board.places] == [(1, 70), (None, 99), (None, 97)]
    assert board.best
    assert board.best.value == 70


def test_scores_of_different_settings_are_ranked_apart() -> None:
    text = "{Vim|proposes} and {Zed|uses} on {Foo-Set|evaluates_on} in {accuracy|measures}."
    said = ["best-of-256 {98|states %|Vim|Foo-Set|accuracy}", "{70|states %|Zed|Foo-Set|accuracy}",
            "best of 256: {90|states %|Zed|Foo-Set|accuracy}"]  # fmt: skip
    (board,) = boards_of(*(entry(str(number), text, f"It has {one}.") for number, one in enumerate(said)))
    assert [(place.rank, place.result.value, place.result.judged.settings) for place in board.places] == [
        (1, 70, ()),
        (1, 98, ("best of 256",)),
        (2, 90, ("best of 256",)),
    ]


def test_a_range_is_one_place() -> None:
    text = "{Vim|proposes} on {Foo-Set|evaluates_on} in {accuracy|measures}."
    both = "It has {40|states %|Vim|Foo-Set|accuracy}~{60|states %|Vim|Foo-Set|accuracy}%."
    (board,) = boards_of(entry("1", text, both))
    assert [(place.rank, place.result.judged.span) for place in board.places] == [(None, (40, 60))]


def test_the_boards_of_a_benchmark_stand_together_that_of_most_papers_first() -> None:
    text = "{Vim|proposes} on {Foo-Set|evaluates_on} and {Bar|evaluates_on} in {accuracy|measures}."
    said = {"1": ["7|states %|Vim|Foo-Set|accuracy", "6|states %|Vim|Bar|accuracy"],
            "2": ["8|states|Vim|Foo-Set", "5|states %|Vim|Bar|accuracy"],
            "3": ["9|states|Vim|Foo-Set"]}  # fmt: skip
    boards = boards_of(*(entry(id_, text, *(f"It is {{{one}}}." for one in stated)) for id_, stated in said.items()))
    assert [(board.benchmark, board.papers) for board in boards] == [
        ("fooset", ("2", "3")),
        ("fooset", ("1",)),
        ("bar", ("1", "2")),
    ]


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
        ranked = [one for one in board.results if one.ranked]
        for place in board.places:
            beside = [one.value for one in ranked if one.judged.settings == place.result.judged.settings]
            better = [value for value in beside if value > place.result.value]
            worse = [value for value in beside if value < place.result.value]
            expected = {True: len(better) + 1, False: len(worse) + 1, None: None}[board.higher_is_better]
            assert place.rank == (expected if place.result.ranked else None)


def test_what_a_board_ranks_is_in_the_named_query(sample_store: Store) -> None:
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
        asked_for = run_query(sample_store, "results_ranked", {"benchmark": benchmark}).dicts()
        told = Counter(
            (
                row["benchmark"], row["metric"], row["unit"], row["value"], row["method"], row["paper"],
                f"{row['file']}:{row['line']}", row["confidence"],
            )
            for row in asked_for
        )  # fmt: skip
        held = Counter(
            (
                names["Benchmark"][board.benchmark], names["Metric"][board.metric], board.unit, one.value,
                names["Method"][one.method], one.paper, one.evidence[0].quote.place, one.confidence,
            )
            for board in own
            for one in board.results
            if one.method is not None and one.confidence >= SURE and one.judged.span is None
        )  # fmt: skip
        assert held <= told
        for board in own:
            ordered = [row["value"] for row in asked_for if (row["benchmark"], row["metric"], row["unit"]) == (
                names["Benchmark"][board.benchmark], names["Metric"][board.metric], board.unit)]  # fmt: skip
            assert ordered == sorted(ordered, reverse=bool(board.higher_is_better))
