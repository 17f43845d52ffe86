"""What of a network is drawn, and what is said of the rest."""

import pytest

from kg.draw.choice import Choice
from kg.draw.selection import choose
from kg.errors import UsageError
from tests.draw.networks import edge, material, ring

TRIANGLE = [edge("a", "b", 3.0), edge("a", "c", 1.0, 0.4), edge("b", "c", 2.0)]
TAIL = [edge("c", "d"), edge("d", "e")]


def drawn(choice: Choice, *edges: object, **more: object) -> str:
    return "".join(choose(material(*edges, **more), choice).nodes)  # type: ignore[arg-type]


def test_without_a_choice_all_that_is_joined_is_drawn() -> None:
    chosen = choose(material(*TRIANGLE, more=["z"]), Choice())
    assert "".join(chosen.nodes) == "abc"
    assert chosen.left_out == ("1 person left out: without any edge.",)


def test_light_and_doubtful_edges_are_left_out() -> None:
    chosen = choose(material(*TRIANGLE, *TAIL), Choice(min_weight=2))
    assert [(one.start, one.stop) for one in chosen.edges] == [("a", "b"), ("b", "c")]
    assert chosen.left_out[0] == "3 pairs left out: of a weight under 2 (papers)."
    assert len(choose(material(*TRIANGLE), Choice(min_confidence=0.5)).edges) == 2


def test_the_nodes_of_most_papers_are_drawn_and_of_equals_those_of_most_edges() -> None:
    assert drawn(Choice(top=2), *TRIANGLE, *TAIL, papers={"a": 5, "b": 4}) == "ab"
    assert drawn(Choice(top=3), *TRIANGLE, *TAIL) == "abc"


def test_a_node_that_is_joined_to_none_of_those_drawn_is_not() -> None:
    chosen = choose(material(edge("a", "b"), edge("c", "d"), papers={"a": 3, "b": 3, "c": 2}), Choice(top=3))
    assert "".join(chosen.nodes) == "ab"
    assert chosen.left_out[-1] == "1 person left out: joined to none of those drawn."


def test_a_neighbourhood_goes_as_deep_as_asked() -> None:
    assert drawn(Choice(around="E"), *TRIANGLE, *TAIL) == "de"
    assert drawn(Choice(around="E", depth=2), *TRIANGLE, *TAIL) == "cde"


def test_the_node_in_the_middle_is_drawn_however_few_papers_it_has() -> None:
    assert drawn(Choice(around="E", depth=2, top=2), edge("d", "e"), edge("d", "c"), papers={"d": 9, "c": 8}) == "de"


def test_a_core_has_only_nodes_of_so_many_neighbours() -> None:
    assert drawn(Choice(core=2), *TRIANGLE, *TAIL) == "abc"


def test_the_largest_component_alone() -> None:
    chosen = choose(material(*ring(5, "a"), *ring(4, "b")), Choice(giant=True))
    assert {id_[0] for id_ in chosen.nodes} == {"a"}


def test_a_community_alone() -> None:
    chosen = choose(material(*ring(5, "a"), *ring(4, "b"), edge("a000", "b000")), Choice(community="B001"))
    assert sorted(chosen.nodes) == ["b000", "b001", "b002", "b003"]


def test_an_unknown_name_is_an_error_with_the_nearest() -> None:
    with pytest.raises(UsageError, match="did you mean A001"):
        choose(material(*ring(5, "a")), Choice(around="A01"))


@pytest.mark.parametrize("choice", [Choice(around="E", min_weight=2), Choice(community="E", min_weight=2)])
def test_a_node_whose_edges_are_all_left_out_is_an_error(choice: Choice) -> None:
    with pytest.raises(UsageError, match="E has no edge left among 2 pairs; choose less narrowly"):
        choose(material(*TRIANGLE, *TAIL), choice)


def test_a_node_that_never_had_an_edge_is_an_error() -> None:
    with pytest.raises(UsageError, match="Z has no edge left among 3 pairs"):
        choose(material(*TRIANGLE, more=["z"]), Choice(around="Z"))
    with pytest.raises(UsageError, match="A has no edge left among no pairs"):
        choose(material(*TRIANGLE), Choice(around="A", min_weight=9))


@pytest.mark.parametrize("more", [{"core": 2}, {"community": "A"}])
def test_the_node_in_the_middle_may_be_outside_the_core_or_community_asked_for(more: dict) -> None:
    assert drawn(Choice(around="E", depth=3, top=3, **more), *TRIANGLE, *TAIL, edge("e", "f")) == "abc"
