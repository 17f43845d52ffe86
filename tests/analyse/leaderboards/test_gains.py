"""What beats what."""

from collections import Counter

from kg.analyse.leaderboards import Beats, reported_results, what_beats_what
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


def test_gains_are_those_of_the_named_query(sample_store: Store) -> None:
    graph = sample_store.load()
    names = {
        label: {row["id"]: row["name"] for row in graph.nodes[label].to_pylist()}
        for label in ("Method", "Benchmark", "Metric")
    }
    told = Counter(
        (
            names["Method"][pair.method],
            names["Method"][pair.baseline],
            gain.value,
            gain.unit,
            names["Metric"].get(gain.metric),
            names["Benchmark"].get(gain.benchmark),
            gain.paper,
            said.quote.place,
        )
        for pair in what_beats_what(reported_results(graph))
        for gain in pair.gains
        for said in gain.evidence
    )
    asked = run_query(sample_store, "gains", {}).dicts()
    columns = ("method", "baseline", "gain", "unit", "metric", "benchmark", "paper")
    assert told == Counter((*(row[name] for name in columns), f"{row['file']}:{row['line']}") for row in asked)
    assert told
