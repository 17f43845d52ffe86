"""The graph for networkx."""

from hypothesis import given, settings

from kg.derive import to_networkx
from kg.model.facts import Facts
from tests.builders import NOTHING_KNOWN, derive, digest, entry
from tests.strategies import facts


@given(facts())
@settings(max_examples=20)
def test_it_has_all_nodes_and_edges(held: list[Facts]) -> None:
    graph = derive(held)
    network = to_networkx(graph)
    assert network.number_of_nodes() == sum(table.num_rows for table in graph.nodes.values())
    assert network.number_of_edges() == sum(table.num_rows for table in graph.edges.values())


def test_nodes_and_edges_have_their_properties_and_occurrences_are_kept_apart() -> None:
    facts_ = [digest("2024-01-01", entry("1", "{Vim|proposes} and {Vim|proposes}.", title="Tiny", votes=3))]
    network = to_networkx(derive(facts_, known=NOTHING_KNOWN))
    assert network.nodes["Paper", "1"]["label"] == "Paper"
    assert network.nodes["Paper", "1"]["votes"] == 3
    sentence = ("Sentence", "daily-papers/2024-01-01/1/1")
    found = network.get_edge_data(sentence, ("Method", "vim"))
    assert [edge["type"] for edge in found.values()] == ["NAMES", "NAMES"]
    assert [edge["start_at"] for edge in found.values()] == [5, 13]
    assert network.get_edge_data(("Paper", "1"), ("Method", "vim"))["PROPOSES", 0]["role"] == "proposes"
