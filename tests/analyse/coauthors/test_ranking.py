"""The co-author network in figures."""

from kg.analyse.coauthors import measure_coauthors, rank_authors, strongest_pairs
from kg.model.graph import Graph
from kg.model.limits import Limits
from tests.builders import derive, digest, entry


def two_days() -> Graph:
    return derive(
        [
            digest("2024-01-02", entry("1", authors="Ann Lee, Bo Kim"), entry("2", authors="Gemma Team, Cy Doe")),
            digest("2024-01-01", entry("3", authors="Ann Lee, Bo Kim, Di Roe", truncated=True), entry("4")),
        ]
    )


def test_counts_what_the_network_is_made_of() -> None:
    figures = measure_coauthors(two_days())
    assert (figures.digests, figures.first_date, figures.last_date) == (2, "2024-01-01", "2024-01-02")
    assert (figures.papers, figures.papers_without_authors, figures.papers_truncated) == (4, 1, 1)
    assert (figures.persons, figures.teams, figures.pairs) == (4, 1, 3)
    assert figures.components == (3,)
    assert figures.linked == 3


def test_ranks_persons_and_leaves_teams_out() -> None:
    ranking = rank_authors(two_days())
    assert [one.name for one in ranking.by_papers(10)] == ["Ann Lee", "Bo Kim", "Cy Doe", "Di Roe"]
    assert [(one.name, one.degree) for one in ranking.by_degree(1)] == [("Ann Lee", 2)]
    assert ranking.by_betweenness(10) == []


def test_papers_that_make_no_pairs_still_count_as_papers() -> None:
    graph = derive([digest("2024-01-01", entry("1", authors="Ann Lee, Bo Kim"))], Limits(max_authors=1))
    (first, _) = rank_authors(graph).authors
    assert (first.degree, first.papers) == (0, ("1",))


def test_the_strongest_pair_has_most_common_papers() -> None:
    (pair,) = strongest_pairs(two_days(), 1)
    assert (pair.start, pair.stop, pair.papers) == ("ann lee", "bo kim", ["1", "3"])


def test_an_empty_graph_has_figures_of_nought() -> None:
    figures = measure_coauthors(derive([]))
    assert (figures.digests, figures.persons, figures.components) == (0, 0, ())
