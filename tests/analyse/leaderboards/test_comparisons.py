"""What methods are compared with."""

from kg.analyse.leaderboards import compared_methods
from kg.query import run_query
from kg.store import Store
from tests.builders import derive, digest, entry


def test_a_comparison_has_what_the_paper_proposes_and_the_sentence() -> None:
    both = entry("2", "{Vim|proposes} and {Zed|proposes}.", "Tried against {DeiT|compares}.", line=3)
    none = entry("1", "Tried against {DeiT|compares}.", line=13)
    graph = derive([digest("2024-01-02", none), digest("2024-01-01", both)])
    (compared,) = compared_methods(graph)
    assert compared.method == "deit"
    assert [(one.paper, one.proposed, one.first_seen) for one in compared.comparisons] == [
        ("2", ("vim", "zed"), "2024-01-01"),
        ("1", (), "2024-01-02"),
    ]
    said = compared.comparisons[0].evidence
    assert (said.quote.place, [part.text for part in said.quote.parts if part.marked]) == ("2024-01-01.md:5", ["DeiT"])


def test_those_of_most_papers_come_first_and_doubtful_ones_are_left_out() -> None:
    papers = [entry("1", "{Zed|compares} {DeiT|compares|DeiT|0.4}"), entry("2", "{Zed|compares}")]
    graph = derive([digest("2024-01-01", *papers)])
    assert [(one.method, len(one.comparisons)) for one in compared_methods(graph)] == [("zed", 2), ("deit", 1)]
    assert [one.method for one in compared_methods(graph, 0.5)] == ["zed"]


def test_comparisons_are_those_of_the_named_query(sample_store: Store) -> None:
    graph = sample_store.load()
    names = {row["id"]: row["name"] for row in graph.nodes["Method"].to_pylist()}
    found = compared_methods(graph)
    assert found
    for compared in found:
        rows = run_query(sample_store, "compared_with", {"method": compared.method}).dicts()
        assert {(row["paper"], row["other_method"]) for row in rows if row["role_of_method"] == "compares"} == {
            (one.paper, names[own]) for one in compared.comparisons for own in one.proposed
        }
