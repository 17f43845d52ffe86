"""The co-author report: what it counted, of what, and what the figures cannot say."""

import pytest

from kg.report.coauthors import coauthors_document
from kg.report.document import Counted, Document
from kg.report.markdown import render_markdown
from tests.builders import derive, digest, entry
from tests.report.documents import table
from tests.report.graphs import small
from tests.report.walking import ids, records


@pytest.fixture(scope="module")
def document() -> Document:
    return coauthors_document(small())


def test_says_of_which_digests_it_is(document: Document) -> None:
    assert "Counted over 2 digests, 2024-01-01 to 2024-02-01." in render_markdown(document)


def test_counts_and_opens_to_what_it_counted(document: Document) -> None:
    assert table(document, "counts") == [
        ["papers", "4>papers"],
        ["papers whose author list is cut", "1>missing"],
        ["papers without authors", "0>missing"],
        ["persons", "5>persons"],
        ["teams", "0>teams"],
        ["pairs of co-authors", "3>papers"],
        ["papers of more than 3 authors, set aside", "1>aside"],
        ["pairs that they would make", "6>aside"],
        ["persons with a co-author", "4>components"],
        ["persons without one", "1>persons"],
        ["connected components of two persons or more", "1>components"],
    ]


def test_says_what_cut_lists_do_to_the_figures(document: Document) -> None:
    said = "cuts ([1](#missing)) count by those that are left: hence a peak where it cuts."
    assert said in render_markdown(document)
    none_cut = coauthors_document(derive([digest("2024-01-01", entry("1", authors="Ann Lee, Bo Kim"))]))
    assert "hence a peak" not in render_markdown(none_cut)


def test_a_paper_stands_with_its_authors_its_pairs_and_its_line(document: Document) -> None:
    assert table(document, "papers-2024-01") == [
        ["One: a | pipe", "Ann Lee + Bo Kim", "1", "2024-01-01.md:3"],
        ["Two", "Ann Lee + Cy Doe", "1", "2024-01-01.md:9"],
        ["Many", "Ann Lee + Bo Kim + Cy Doe + Di Roe", "0", "2024-01-01.md:15"],
    ]


def test_names_the_papers_that_were_set_aside(document: Document) -> None:
    assert table(document, "aside-list") == [["Many", "4", "6", "2024-01-01.md:15"]]


def test_ranks_people_and_opens_to_their_papers_and_co_authors(document: Document) -> None:
    (first, *_) = table(document, "most-betweenness")
    assert first[1:] == ["Ann Lee", "2>coauthors-of-ann-lee", "3>papers-of-ann-lee", "2>coauthors-of-ann-lee"]
    assert [row[0] for row in table(document, "papers-of-ann-lee")] == ["One: a | pipe", "Two", "Many"]
    assert [row[:4] for row in table(document, "coauthors-of-ann-lee")] == [
        ["Bo Kim", "1", "1.0", "1.0"],
        ["Cy Doe", "1", "1.0", "1.0"],
    ]


def test_follows_the_months(document: Document) -> None:
    january, february = table(document, "growth-list")
    assert january[:4] == ["2024-01", "3>papers-2024-01", "4>papers-2024-01", "4>persons-2024-01"]
    assert february[:5] == ["2024-02", "1>papers-2024-02", "2>papers-2024-02", "1>persons-2024-02", "1>papers-2024-02"]
    assert table(document, "persons-2024-02") == [["Ed Foe", "1", "1"]]


def test_an_empty_graph_has_a_report() -> None:
    document = coauthors_document(derive([]))
    assert "Counted over 0 digests." in render_markdown(document)
    assert {number.rows for number in records(document, Counted)} <= set(ids(document))


def test_teams_make_no_pairs_and_are_told() -> None:
    document = coauthors_document(derive([digest("2024-01-01", entry("1", authors="Ann Lee, Gemma Team"))]))
    assert table(document, "teams") == [["Gemma Team", "A paper"]]
    assert table(document, "counts")[5] == ["pairs of co-authors", "0>papers"]


def test_a_month_that_brings_nobody_new_opens_to_nobody() -> None:
    days = [digest(f"2024-0{month}-01", entry(f"240{month}.00001", authors="Ann Lee, Bo Kim")) for month in (1, 2)]
    document = coauthors_document(derive(days))
    assert table(document, "growth-list")[1][3] == "0>persons-2024-02"
    assert table(document, "persons-2024-02") == []
