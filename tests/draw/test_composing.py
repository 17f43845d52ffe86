"""Pictures of whole graphs: who and what is on them, and why."""

import pytest

from kg.analyse.coauthors import Rule
from kg.draw.benchmarks import benchmark_material
from kg.draw.choice import Choice
from kg.draw.coauthors import coauthor_material
from kg.draw.composing import compose
from kg.draw.methods import method_material
from kg.draw.naming import find_node
from kg.draw.picture import Node
from kg.draw.whole import whole_edges, whole_nodes
from kg.errors import UsageError
from kg.model.graph import Graph
from tests.builders import derive, digest, entry
from tests.draw.pages import small

DOUBTS = [("MMLU", 0.9), ("MMLU", 0.8), ("MMLU", 0.3)]


def months() -> Graph:
    return derive(
        [
            digest(
                "2024-01-01", entry("1", "{Vim|proposes}은 {Mamba|uses}를 씁니다.", authors="Ann Lee, Bo Kim, Cy Doe")
            ),
            digest(
                "2024-02-01",
                entry(
                    "2", "{Zip|proposes}은 {Mamba|uses|Mamba|0.3}와 {Vim|compares}을 봅니다.", authors="Ann Lee, Bo Kim"
                ),
            ),
        ]
    )


@pytest.mark.parametrize(("rule", "weight"), [(Rule.FULL, 2), (Rule.FRACTIONAL, 1 / 3 + 1), (Rule.NEWMAN, 1.5)])
def test_pairs_weigh_by_the_counting_rule(rule: Rule, weight: float) -> None:
    held = coauthor_material(months(), Choice(), rule).edges
    assert {(one.start, one.stop): one.weight for one in held}["ann lee", "bo kim"] == pytest.approx(weight)


def test_only_papers_of_the_months_count() -> None:
    choice = Choice(since="2024-02", until="2024-02")
    picture = compose(months(), coauthor_material(months(), choice, Rule.FULL), choice)
    assert [node.label for node in picture.nodes] == ["Ann Lee", "Bo Kim"]
    assert [len(edge.reasons) for edge in picture.edges] == [1]
    assert picture.left_out[0] == "Only papers first seen from 2024-02 up to 2024-02 count."


def test_what_a_pair_of_papers_shares_is_quoted_for_both() -> None:
    picture = compose(small(), benchmark_material(small(), Choice(), Rule.FULL), Choice())
    (edge,) = picture.edges
    assert [reason.about for reason in edge.reasons] == ["evaluates on MMLU", "introduces MMLU"]
    said = [picture.sentences[reason.sentence, reason.concept] for reason in edge.reasons]
    assert ["".join(part.text for part in one.parts if part.marked) for one in said] == ["MMLU", "MMLU"]
    assert [one.place for one in said] == ["2024-01-01.md:4", "2024-01-01.md:10"]


def test_a_method_builds_on_what_its_paper_uses() -> None:
    found = method_material(months(), Choice()).edges
    assert [(one.start, one.kind, one.stop) for one in found] == [
        ("vim", "builds on", "mamba"),
        ("zip", "builds on", "mamba"),
        ("zip", "is compared with", "vim"),
    ]
    assert [one.confidence for one in found] == [0.9, 0.3, 0.9]
    assert len(method_material(months(), Choice(min_confidence=0.5)).edges) == 2


def test_methods_joined_less_surely_are_said_to_be_left_out_for_that() -> None:
    choice = Choice(min_confidence=0.5)
    picture = compose(months(), method_material(months(), choice), choice)
    assert picture.left_out == ("1 line left out: less sure than 0.5.",)


def test_papers_that_share_less_surely_are_said_to_be_left_out_for_that() -> None:
    read = [entry(str(n), f"{{{name}|evaluates_on|{name}|{sure}}}") for n, (name, sure) in enumerate(DOUBTS)]
    graph = derive([digest("2024-01-01", *read), digest("2024-02-01", entry("9", "{MMLU|evaluates_on}"))])
    choice = Choice(min_confidence=0.5, until="2024-01")
    picture = compose(graph, benchmark_material(graph, choice, Rule.FULL), choice)
    assert picture.left_out == (
        "Only papers first seen up to 2024-01 count.",
        "2 pairs left out: less sure than 0.5.",
        "1 paper left out: without any edge.",
    )


def test_nothing_is_left_where_all_is_less_sure_than_asked() -> None:
    choice = Choice(min_confidence=0.99)
    with pytest.raises(UsageError, match=r"nothing is left to draw; choose less narrowly. 3 lines left out: less sure"):
        compose(months(), method_material(months(), choice), choice)


def test_teams_are_said_to_be_left_out_among_persons() -> None:
    read = [entry("1", authors="Ann Lee, Bo Kim, Qwen Team"), entry("2", authors="Ann Lee, Gemini Team")]
    graph = derive([digest("2024-01-01", *read), digest("2024-02-01", entry("3", authors="GLM Team"))])
    assert coauthor_material(graph, Choice(until="2024-01"), Rule.FULL).left_out == ("2 teams left out: no persons.",)


def test_around_a_person_stand_papers_and_what_they_do() -> None:
    nodes, edges = whole_nodes(months(), Choice()), whole_edges(months(), Choice())
    choice = Choice(around="cy doe", depth=2)
    material = coauthor_material(months(), choice, Rule.FULL)
    picture = compose(months(), type(material)("", "", material.words, nodes, edges), choice)
    assert [node.id for node in picture.nodes] == [
        "Author:ann lee", "Author:bo kim", "Author:cy doe", "Method:mamba", "Method:vim", "Paper:1",
    ]  # fmt: skip
    assert sorted({edge.kind for edge in picture.edges}) == ["proposes", "uses", "wrote"]


def test_a_name_of_several_things_is_told_apart_by_its_kind() -> None:
    nodes = whole_nodes(
        derive([digest("2024-01-01", entry("1", "{Dial|proposes} {Dial|mentions BENCHMARK}"))]), Choice()
    )
    with pytest.raises(UsageError, match="benchmark:Dial, method:Dial"):
        find_node(nodes, "dial")
    assert find_node(nodes, "method:dial").id == "Method:dial"


@pytest.mark.parametrize("text", ["", " ", "person:", "person: "])
def test_a_name_without_a_letter_names_nothing(text: str) -> None:
    nodes = coauthor_material(months(), Choice(), Rule.FULL).nodes
    with pytest.raises(UsageError, match="the name is empty; give that of a person, paper or concept"):
        find_node(nodes, text)


def test_of_many_things_of_one_name_five_are_said() -> None:
    nodes = {f"p{n}": Node(f"p{n}", "Notes", "paper", ()) for n in range(8)}
    with pytest.raises(UsageError, match=r"'notes' is 8 things; say which: p0, p1, p2, p3, p4 and 3 more$"):
        find_node(nodes, "notes")


def test_a_picture_is_the_same_each_time() -> None:
    one, other = (compose(months(), coauthor_material(months(), Choice(), Rule.FULL), Choice()) for _ in range(2))
    assert (one.nodes, one.edges, one.groups, one.places.tolist()) == (
        other.nodes, other.edges, other.groups, other.places.tolist(),
    )  # fmt: skip
