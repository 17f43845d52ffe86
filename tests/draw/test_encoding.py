"""A picture as the page's data: compact, and nothing that could end its element."""

import json
from typing import Any

from kg.analyse.coauthors import Rule
from kg.draw.benchmarks import benchmark_material
from kg.draw.choice import Choice
from kg.draw.coauthors import coauthor_material
from kg.draw.composing import compose
from kg.draw.encoding import encode
from kg.model.graph import Graph
from tests.builders import derive
from tests.draw.pages import hostile, small


def encoded(graph: Graph) -> str:
    return encode(compose(graph, coauthor_material(graph, Choice(), Rule.FULL), Choice()))


def data(graph: Graph) -> Any:
    return json.loads(encoded(graph))


def test_nodes_and_edges_are_columns() -> None:
    found = data(small())
    assert found["nodes"]["label"] == ["Ann Lee", "Bo Kim"]
    assert found["nodes"]["kinds"] == ["person"]
    assert found["nodes"]["kind"] == {"all": 0}
    assert (found["edges"]["start"], found["edges"]["stop"]) == ([0], [1])
    assert found["edges"]["weight"] == {"all": 2}


def test_an_edge_leads_by_its_reasons_to_papers_with_their_authors() -> None:
    found = data(small())
    (reasons,) = found["edges"]["reasons"]
    papers = [found["reasons"]["paper"][reason] for reason in reasons]
    assert [found["papers"]["title"][paper] for paper in papers] == ["One: first", "Two: second"]
    assert found["papers"]["link"][papers[0]] == "https://arxiv.org/abs/2401.00001"
    assert found["papers"]["seen"][papers[0]] == [["2024-01-01", 7, "2024-01-01.md:3", "Ann Lee, Bo Kim"]]
    assert found["papers"]["seen"][papers[1]][0][1] is None


def test_a_sentence_is_in_pieces_plain_and_marked_by_turns() -> None:
    graph = small()
    found = json.loads(encode(compose(graph, benchmark_material(graph, Choice(), Rule.FULL), Choice())))
    assert ["2024-01-01.md:4", "𝒳로 ", "MMLU", "에서 겨룹니다."] in found["sentences"]
    assert ["2024-01-01.md:10", "", "MMLU", "를 내놓습니다."] in found["sentences"]


def test_nothing_can_end_the_element_and_bad_links_are_none() -> None:
    text = encoded(hostile())
    assert not set("<>&\u2028\u2029") & set(text)
    assert set(json.loads(text)["papers"]["link"]) == {None, "https://x.example/%22%3E%3Cimg%20src=x%3E"}


def test_a_graph_of_nothing_has_no_nodes() -> None:
    assert data(derive([]))["nodes"]["label"] == []
