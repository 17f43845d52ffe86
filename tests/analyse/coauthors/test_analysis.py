"""All that the co-author network tells, at once."""

from kg.analyse.coauthors import COAUTHOR_TABLES, analyse_coauthors
from kg.model.graph import Graph, new_graph
from tests.analyse.coauthors.networks import graph_of_days, random_lists
from tests.builders import derive

DAYS = {f"2024-{month:02}-05": tuple(random_lists(month, people=40)) for month in range(1, 5)}


def only(graph: Graph, names: frozenset[str]) -> Graph:
    """The graph with nothing in its other tables."""
    return new_graph(
        {label: table for label, table in graph.nodes.items() if label in names},
        {kind: table for kind, table in graph.edges.items() if kind.type in names},
    )


def test_all_parts_are_of_one_network() -> None:
    found = analyse_coauthors(graph_of_days(DAYS))
    assert found.figures.persons == found.table.persons == found.statistics.size == len(found.ranking.authors) == 40
    assert found.figures.pairs == found.statistics.pairs == len(found.network.pairs.first)
    assert found.figures.components[0] == found.table.giant == found.months[-1].giant
    assert [month.month for month in found.months] == ["2024-01", "2024-02", "2024-03", "2024-04"]
    people = [person for community in found.communities.described for person in community.people]
    assert len(people) + found.communities.small_people == found.figures.linked
    assert found.communities.described


def test_the_analysis_needs_no_more_than_its_tables_and_is_the_same_each_time() -> None:
    graph = graph_of_days(DAYS)
    whole, part = analyse_coauthors(graph), analyse_coauthors(only(graph, COAUTHOR_TABLES))
    assert part.figures == whole.figures
    assert part.table == whole.table
    assert part.statistics == whole.statistics
    assert part.ranking.authors == whole.ranking.authors
    assert part.communities.described == whole.communities.described
    assert part.communities.events == whole.communities.events
    assert part.bridges == whole.bridges
    assert part.months == whole.months


def test_a_graph_of_nothing_is_analysed() -> None:
    found = analyse_coauthors(derive([]))
    assert (found.figures.persons, found.table.giant, found.communities.described, found.months) == (0, 0, (), ())
