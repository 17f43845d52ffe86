"""The results that papers report, with their sentences."""

from collections import Counter

from kg.analyse.leaderboards import Reported, reported_results
from kg.model.trust import Trust
from kg.query import run_query
from kg.store import Store
from tests.builders import Read, derive, digest, entry

NAMED = "{Vim|proposes} and {DeiT|compares} on {Foo-Set|evaluates_on} in {accuracy|measures}."


def reported(*read: Read, min_confidence: float = 0.0) -> list[Reported]:
    return reported_results(derive([digest("2024-01-01", *read)]), min_confidence)


def test_a_result_has_what_it_is_of_on_in_and_over_and_its_sentence() -> None:
    (one,) = reported(entry("1", NAMED, "Vim has {76.1|states %|Vim|Foo-Set|accuracy|DeiT} there."))
    assert (one.paper, one.method, one.benchmark, one.metric, one.baseline) == (
        "1",
        "vim",
        "fooset",
        "accuracy",
        "deit",
    )
    assert (one.value, one.unit, one.is_delta, one.own, one.date) == (76.1, "%", False, True, "2024-01-01")
    (said,) = one.evidence
    assert said.quote.place == "2024-01-01.md:5"
    assert [(part.text, part.marked) for part in said.quote.parts] == [
        ("Vim has ", False),
        ("76.1", True),
        (" there.", False),
    ]


def test_what_the_text_does_not_name_is_none_and_a_method_of_others_is_not_own() -> None:
    one, other = reported(entry("1", NAMED, "It has {2|gains x}; {3|states|DeiT}."))
    rows = {
        (row.value, row.method, row.benchmark, row.metric, row.baseline, row.is_delta, row.own) for row in (one, other)
    }
    assert rows == {(2, None, None, None, None, True, False), (3, "deit", None, None, None, False, False)}


def test_all_sentences_that_state_it_are_told_the_earliest_first() -> None:
    texts = [NAMED, "Vim has {76.1|states %|Vim|Foo-Set}."]
    later, earlier = (digest(day, entry("1", *texts)) for day in ("2024-02-01", "2024-01-01"))
    (one,) = reported_results(derive([later, earlier]))
    assert [said.quote.date for said in one.evidence] == ["2024-01-01", "2024-02-01"]
    assert one.date == "2024-01-01"


def test_invented_texts_report_nothing_and_are_no_evidence() -> None:
    texts = [NAMED, "Vim has {76.1|states %|Vim|Foo-Set}."]
    invented = digest("2024-01-01", entry("1", *texts, text_matches=0.2), entry("2", *texts, text_matches=0.2))
    read = [invented, digest("2024-02-01", entry("1", *texts))]
    (one,) = reported_results(derive(read))
    assert (one.paper, one.date, len(one.evidence)) == ("1", "2024-02-01", 1)
    kept = reported_results(derive(read, trust=Trust(keeps_invented=True)))
    assert [(row.paper, len(row.evidence)) for row in kept] == [("1", 2), ("2", 1)]


def test_statements_less_sure_than_asked_for_are_left_out() -> None:
    paper = entry("1", NAMED, "Vim has {76.1|states %|Vim|Foo-Set}.")
    assert len(reported(paper, min_confidence=0.9)) == 1
    assert reported(paper, min_confidence=0.91) == []


def test_the_results_on_each_benchmark_are_those_of_the_named_query(sample_store: Store) -> None:
    graph = sample_store.load()
    names = {
        label: {row["id"]: row["name"] for row in graph.nodes[label].to_pylist()} for label in ("Method", "Metric")
    }
    parts = {
        row["start"] for kind, edges in graph.edges.items() if kind.type == "VARIANT_OF" for row in edges.to_pylist()
    }
    names_on = {row["id"]: row["name"] for row in graph.nodes["Benchmark"].to_pylist()}
    found = reported_results(graph)
    assert {one.benchmark for one in found} - {None}
    for benchmark in {one.benchmark for one in found} - {None} - parts:
        rows = run_query(sample_store, "results_on_benchmark", {"benchmark": benchmark}).dicts()
        told = Counter(
            (
                one.value,
                one.unit,
                one.is_delta,
                one.paper,
                names["Method"].get(one.method),
                names["Metric"].get(one.metric),
                names["Method"].get(one.baseline),
                said.quote.place,
            )
            for one in found
            if one.benchmark == benchmark
            for said in one.evidence
        )
        assert told == Counter(
            (
                row["value"],
                row["unit"],
                row["is_delta"],
                row["paper"],
                row["method"],
                row["metric"],
                row["baseline"],
                f"{row['file']}:{row['line']}",
            )
            for row in rows
            if row["benchmark"] == names_on[benchmark]
        )
