"""Pairs of co-authors, and of papers that share a benchmark."""

from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.fingerprints import derived_with
from kg.model.graph import Graph
from kg.model.limits import Limits
from kg.model.schema import SCHEMA_VERSION
from tests.builders import NOTHING_KNOWN, Read, derive, digest, ends, entry, rows

_LISTS = st.lists(st.lists(st.sampled_from("ABCDEFG"), max_size=5, unique=True), max_size=8)


def graph_of(*read: Read, limits: Limits = Limits()) -> Graph:  # noqa: B008 - frozen
    return derive([digest("2024-01-01", *read)], limits, NOTHING_KNOWN)


def people(count: int) -> str:
    return ", ".join(f"Person P{number:02}" for number in range(count))


@given(_LISTS)
def test_co_author_weights_are_newmans(lists: list[list[str]]) -> None:
    names = [[f"{letter} {letter}son" for letter in letters] for letters in lists]
    graph = graph_of(*(entry(f"p{i}", authors=", ".join(held)) for i, held in enumerate(names)))
    bipartite = nx.Graph()
    for i, held in enumerate(names):
        bipartite.add_node(f"p{i}")
        bipartite.add_edges_from((name.lower(), f"p{i}") for name in held)
    authors = sorted({name.lower() for held in names for name in held})
    expected = nx.bipartite.collaboration_weighted_projected_graph(bipartite, authors)
    found = rows(graph, "COAUTHORED_WITH")
    assert {(row["start"], row["stop"]) for row in found} == {tuple(sorted(edge)) for edge in expected.edges}
    for row in found:
        assert row["weight"] == pytest.approx(expected.edges[row["start"], row["stop"]]["weight"])
        common = set(bipartite[row["start"]]) & set(bipartite[row["stop"]])
        assert row["papers"] == sorted(common)


@given(_LISTS)
def test_shared_benchmarks_are_weighted_alike(lists: list[list[str]]) -> None:
    graph = graph_of(
        *(entry(f"p{i}", " ".join(f"{{{n}-set|evaluates_on}}" for n in held)) for i, held in enumerate(lists))
    )
    bipartite = nx.Graph([(f"p{i}", f"{n.lower()}set") for i, held in enumerate(lists) for n in held])
    papers = sorted(node for node in bipartite if node.startswith("p"))
    expected = nx.bipartite.collaboration_weighted_projected_graph(bipartite, papers)
    found = rows(graph, "SHARES_BENCHMARK")
    assert {(row["start"], row["stop"]) for row in found} == {tuple(sorted(edge)) for edge in expected.edges}
    for row in found:
        assert row["weight"] == pytest.approx(expected.edges[row["start"], row["stop"]]["weight"])
        assert row["benchmarks"] == sorted(set(bipartite[row["start"]]) & set(bipartite[row["stop"]]))
        assert row["roles"] == ["evaluates_on/evaluates_on"] * len(row["benchmarks"])


def test_a_pair_stands_once_with_its_papers_and_dates() -> None:
    days = [
        digest("2024-03-03", entry("2", authors="Alan Turing, Ada Lovelace")),
        digest("2024-01-01", entry("3", authors="Ada Lovelace, Alan Turing")),
        digest("2024-02-02", entry("3", authors="Ada Lovelace, Alan Turing, Grace Hopper")),
    ]
    pairs = rows(derive(days), "COAUTHORED_WITH")
    assert [(row["start"], row["stop"]) for row in pairs] == list(
        combinations(["ada lovelace", "alan turing", "grace hopper"], 2)
    )
    assert pairs[0]["papers"] == ["2", "3"]
    assert pairs[0]["weight"] == 1.5
    assert (pairs[0]["first_seen"], pairs[0]["last_seen"]) == ("2024-01-01", "2024-03-03")
    assert (pairs[1]["first_seen"], pairs[1]["last_seen"]) == ("2024-01-01", "2024-02-02")


def test_teams_are_no_co_authors_and_do_not_count_in_the_weight() -> None:
    graph = graph_of(entry("1", authors="Gemma Team, Ada Lovelace, Alan Turing"), entry("2", authors="OpenAI, Ada L"))
    (pair,) = rows(graph, "COAUTHORED_WITH")
    assert (pair["start"], pair["stop"], pair["weight"]) == ("ada lovelace", "alan turing", 1.0)


def test_a_paper_of_26_authors_makes_no_pairs_and_one_of_25_does() -> None:
    assert len(ends(graph_of(entry("1", authors=people(25))), "COAUTHORED_WITH")) == 25 * 24 / 2
    graph = graph_of(entry("1", authors=people(26)), entry("2", authors=people(2)))
    assert [row["papers"] for row in rows(graph, "COAUTHORED_WITH")] == [["2"]]
    assert len(ends(graph, "AUTHORED")) == 28


def test_the_limit_of_authors_is_an_option_that_the_graph_tells() -> None:
    graph = graph_of(entry("1", authors=people(3)), limits=Limits(max_authors=2))
    assert not ends(graph, "COAUTHORED_WITH")
    (about,) = rows(graph, "Graph")
    assert about == {
        "id": "kg",
        "schema_version": SCHEMA_VERSION,
        "complete": True,
        "max_authors": 2,
        "max_papers": 200,
        "keeps_invented": False,
        "min_confidence": 0.0,
        "overrides": "",
        "derived_with": derived_with(),
    }


def test_the_roles_of_a_pair_are_aligned_with_its_benchmarks() -> None:
    graph = graph_of(
        entry("2", "{ImageNet|introduces} {COCO|trains_on} {ADE|evaluates_on}"),
        entry("1", "{ImageNet|evaluates_on} {COCO|evaluates_on} {ADE|mentions BENCHMARK}"),
        entry("3", "{COCO|mentions BENCHMARK} and {COCO|trains_on}"),
    )
    pairs = rows(graph, "SHARES_BENCHMARK")
    assert [(row["start"], row["stop"], row["benchmarks"], row["roles"]) for row in pairs] == [
        ("1", "2", ["coco", "imagenet"], ["evaluates_on/trains_on", "evaluates_on/introduces"]),
        ("1", "3", ["coco"], ["evaluates_on/trains_on"]),
        ("2", "3", ["coco"], ["trains_on/trains_on"]),
    ]
    assert [row["weight"] for row in pairs] == [1.5, 0.5, 0.5]


def test_mentions_share_nothing() -> None:
    graph = graph_of(entry("1", "{COCO|mentions BENCHMARK}"), entry("2", "{COCO|evaluates_on}"))
    assert not ends(graph, "SHARES_BENCHMARK")


def test_a_variant_is_a_benchmark_of_its_own() -> None:
    graph = graph_of(entry("1", "{ImageNet-512|evaluates_on}"), entry("2", "{ImageNet|evaluates_on}"))
    assert not ends(graph, "SHARES_BENCHMARK")
    assert ends(graph, "VARIANT_OF") == [("imagenet512", "imagenet")]


def test_a_text_that_is_not_about_its_paper_shares_nothing() -> None:
    graph = graph_of(entry("1", "{COCO|evaluates_on}", text_matches=0.4), entry("2", "{COCO|evaluates_on}"))
    assert not ends(graph, "SHARES_BENCHMARK")


def test_a_benchmark_of_too_many_papers_is_set_aside() -> None:
    read = [entry(paper, "{COCO|evaluates_on} {ADE|evaluates_on}") for paper in "12"]
    read += [entry(paper, "{COCO|trains_on}") for paper in "34"]
    graph = graph_of(*read, limits=Limits(max_papers=3))
    assert [row["benchmarks"] for row in rows(graph, "SHARES_BENCHMARK")] == [["ade"]]
    assert len(ends(graph_of(*read, limits=Limits(max_papers=4)), "SHARES_BENCHMARK")) == 6
