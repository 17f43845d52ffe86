"""What beats what."""

from collections import Counter
from dataclasses import replace

import pytest

from kg.analyse.leaderboards import Beats, reported_results, set_apart, what_beats_what
from kg.query import run_query
from kg.store import Store
from tests.builders import Read, derive, digest, entry

NAMED = "{Vim|proposes} {DeiT|compares} {Zed|compares} {Foo-Set|evaluates_on} {accuracy|measures}."


def beats(*read: Read) -> list[Beats]:
    return what_beats_what(reported_results(derive([digest("2024-01-01", *read)])))


def test_gains_of_a_pair_stand_together_largest_first_within_a_unit() -> None:
    said = ["2|gains %|Vim|Foo-Set|accuracy|DeiT", "8|gains %|Vim|||DeiT", "3|gains x|Vim|Foo-Set||DeiT"]
    (pair,) = beats(entry("1", NAMED, *(f"By {{{one}}}." for one in said)))
    assert (pair.method, pair.baseline, pair.papers) == ("vim", "deit", ("1",))
    told = [(gain.value, gain.unit, gain.benchmark, gain.metric) for gain in pair.gains]
    assert told == [(8, "%", None, None), (2, "%", "fooset", "accuracy"), (3, "x", "fooset", None)]


def test_scores_and_gains_over_nothing_named_beat_nothing() -> None:
    said = ["2|states %|Vim|Foo-Set|accuracy|DeiT", "8|gains %|Vim|Foo-Set", "3|gains x||||DeiT"]
    assert beats(entry("1", NAMED, *(f"By {{{one}}}." for one in said))) == []


def test_what_most_papers_say_comes_first() -> None:
    zed, deit = "By {2|gains x|Vim|||Zed}.", "By {2|gains x|Vim|||DeiT}."
    found = beats(entry("1", NAMED, deit), entry("2", NAMED, zed), entry("3", NAMED, zed))
    assert [(pair.baseline, pair.papers) for pair in found] == [("zed", ("2", "3")), ("deit", ("1",))]


def test_a_range_is_one_gain() -> None:
    times = "By {15|gains x|Vim|||DeiT}-{23|gains x|Vim|||DeiT}배."
    (pair,) = beats(entry("1", NAMED, times, "By {0|gains %|Vim|||DeiT}~{22.7|gains %|Vim|||DeiT}%."))
    assert [(gain.judged.span, gain.unit) for gain in pair.gains] == [((0, 22.7), "%"), ((15, 23), "x")]


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("점수 하락폭은 {5|gains %|Vim||accuracy|DeiT}%.", "a loss"),
        ("{36|gains %|Vim|||DeiT}% 성능 저하.", "a loss"),
        ("시간은 {2.6|gains x|Vim|||DeiT}배 느리다.", "a loss"),
        ("accuracy is {3|gains %|Vim||accuracy|DeiT}% lower.", "a loss"),
        ("시간은 {6|gains %|Vim|||DeiT}%만 필요하다.", "a level, no difference"),
        ("{30|gains %|Vim||accuracy|DeiT}%에서 50%로 향상.", "a level, no difference"),
        ("{0|gains %|Vim|||DeiT}%.", "no difference"),
    ],
)
def test_losses_and_levels_stand_apart(said: str, why: str) -> None:
    read = entry("1", NAMED, said)
    assert beats(read) == []
    (one,) = set_apart(reported_results(derive([digest("2024-01-01", read)])))
    assert one.judged.apart == why


@pytest.mark.parametrize(
    "said",
    ["오류율을 {20|gains %|Vim||error rate|DeiT}% 감소.", "메모리를 {2|gains x|Vim|||DeiT}배 줄이고 빠르다.",
     "정확도가 {3|gains %|Vim||accuracy|DeiT}% 높고, 비용은 낮다."],
)  # fmt: skip
def test_less_is_a_gain_where_lower_is_better_or_where_it_is_not_known_of_what(said: str) -> None:
    (pair,) = beats(entry("1", NAMED, "{error rate|measures}.", said))
    assert len(pair.gains) == 1


def test_no_method_beats_itself() -> None:
    assert beats(entry("1", NAMED, "By {2|gains x|Vim|||Vim}.")) == []


def test_gains_that_are_not_sure_stand_last() -> None:
    sure, other = entry("1", NAMED, "By {2|gains x|Vim|||DeiT}."), entry("2", NAMED, "By {9|gains x|Vim|||DeiT}.")
    unsure = replace(other[1], statements=tuple(replace(one, confidence=0.4) for one in other[1].statements))
    (pair,) = beats(sure, (other[0], unsure))
    assert [(gain.value, gain.ranked) for gain in pair.gains] == [(2, True), (9, False)]


def test_gains_are_in_the_named_query_which_reads_no_words(sample_store: Store) -> None:
    graph = sample_store.load()
    names = {
        label: {row["id"]: row["name"] for row in graph.nodes[label].to_pylist()}
        for label in ("Method", "Benchmark", "Metric")
    }
    results = reported_results(graph)
    told = Counter(
        (
            names["Method"][gain.method],
            names["Method"][gain.baseline],
            gain.value,
            gain.unit,
            names["Metric"].get(gain.metric),
            names["Benchmark"].get(gain.benchmark),
            gain.paper,
            said.quote.place,
        )
        for gain in [gain for pair in what_beats_what(results) for gain in pair.gains] + set_apart(results)
        for said in gain.evidence
    )
    asked = run_query(sample_store, "gains", {}).dicts()
    columns = ("method", "baseline", "gain", "unit", "metric", "benchmark", "paper")
    assert told <= Counter((*(row[name] for name in columns), f"{row['file']}:{row['line']}") for row in asked)
    assert told
    assert all(row["method"] != row["baseline"] for row in asked)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("DeiT보다 12%, {Zed|compares}보다 {32|gains %|Vim|||DeiT}% 높다.", "Zed is named nearer to it"),
        ("12% over DeiT, {32|gains %|Vim|||DeiT}% over {Zed|compares}.", "Zed is named nearer to it"),
        ("유사한 {accuracy|measures}, {1.3|gains x|Vim||accuracy|DeiT}x faster.", "its words tell speed"),
        ("{accuracy|measures} 유지, {10|gains x|Vim||accuracy|DeiT}배 적은 표본.", "its words tell a reduction"),
        ("recall {3|gains %|Vim||accuracy|DeiT}% 향상, {recall|measures}.", ""),
        ("{recall|measures} {3|gains %|Vim||accuracy|DeiT}% 향상.", "recall is named nearer to it"),
        ("2배 빠르고 FID는 {3|gains %|Vim|||DeiT}% 저하.", "its sentence tells a speed-up and its cost"),
        ("{DeiT|compares}와 {Zed|compares}보다 {3|gains %|Vim|||DeiT}% 높다.", ""),
    ],
)
def test_a_gain_is_possible_where_another_baseline_or_metric_is_named_nearer(said: str, why: str) -> None:
    (pair,) = beats(entry("1", NAMED, said))
    (gain,) = pair.gains
    assert "; ".join(gain.judged.cautions) == why
    assert gain.certain == (not why)
