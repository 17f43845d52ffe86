"""The co-author network in figures."""

import networkx as nx
import pytest

from kg.analyse.coauthors import MEASURES, measure_coauthors, rank_authors, to_networkx
from kg.model.graph import Graph
from kg.model.limits import Limits
from tests.analyse.coauthors.networks import graph_of, network_of, random_lists
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
    assert [one.name for one in ranking.by("papers", 10)] == ["Ann Lee", "Bo Kim", "Cy Doe", "Di Roe"]
    assert [(one.name, one.degree) for one in ranking.by("degree", 1)] == [("Ann Lee", 2)]
    assert ranking.by("betweenness", 10) == []


def test_papers_that_make_no_pairs_still_count_as_papers() -> None:
    graph = derive([digest("2024-01-01", entry("1", authors="Ann Lee, Bo Kim"))], Limits(max_authors=1))
    (first, _) = rank_authors(graph).authors
    assert (first.degree, first.papers) == (0, ("1",))


def test_an_empty_graph_has_figures_of_nought() -> None:
    figures = measure_coauthors(derive([]))
    assert (figures.digests, figures.persons, figures.components) == (0, 0, ())


def test_measures_of_a_person_by_hand() -> None:
    ranking = rank_authors(graph_of("Ann A, Bo B, Cy C", "Ann A, Bo B", "Ann A"))
    ann = ranking.authors[0]
    assert (ann.id, ann.degree, len(ann.papers)) == ("ann a", 2, 3)
    assert ann.share == pytest.approx(1 / 3 + 1 / 2 + 1)
    assert (ann.full, ann.newman) == (3.0, 2.0)
    assert ann.fractional == pytest.approx(2 * (1 / 3 + 1 / 2))


@pytest.mark.parametrize("measure", MEASURES)
def test_every_measure_puts_the_largest_first_and_leaves_out_what_is_nothing(measure: str) -> None:
    ranking = rank_authors(graph_of(*random_lists(3)))
    found = [MEASURES[measure](one) for one in ranking.by(measure, 1000)]
    assert found == sorted(found, reverse=True)
    assert len(found) == sum(MEASURES[measure](one) > 0 for one in ranking.authors)
    assert min(found) > 0


@pytest.mark.parametrize("seed", range(3))
def test_pagerank_is_that_of_networkx(seed: int) -> None:
    lists = random_lists(seed)
    theirs = nx.pagerank(to_networkx(network_of(*lists)), weight="newman", tol=1e-12)
    ours = {one.id: one.pagerank for one in rank_authors(graph_of(*lists)).authors}
    assert ours == pytest.approx(theirs, abs=1e-8)
