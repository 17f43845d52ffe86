"""What stands above a concept, and the family below it."""

from kg.analyse.variants import family, line_of, parents
from tests.builders import derive, digest, entry


def test_parents_are_those_of_the_graph() -> None:
    graph = derive([digest("2024-01-01", entry("1", "{ImageNet-512|evaluates_on} {COCO|evaluates_on}"))])
    assert parents(graph, "Benchmark") == {"imagenet512": "imagenet"}
    assert parents(graph, "Method") == {}


def test_a_line_goes_up_and_a_family_down_three_steps_at_most() -> None:
    above = {"b": "a", "c": "b", "d": "c", "e": "d", "x": "a"}
    assert line_of("c", above) == ("c", "b", "a")
    assert line_of("e", above) == ("e", "d", "c", "b")
    assert family("a", above) == ("a", "b", "c", "d", "x")
    assert family("e", above) == ("e",)
