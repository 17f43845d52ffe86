"""The co-author report."""

from kg.model.graph import Graph
from kg.model.limits import Limits
from kg.report import COAUTHOR_TABLES, report_coauthors
from kg.store import Store
from tests.builders import derive, digest, entry


def small() -> Graph:
    return derive(
        [
            digest(
                "2024-01-01",
                entry("2401.00001", title="One: a | pipe", authors="Ann Lee, Bo Kim", line=3),
                entry("2401.00002", title="Two", authors="Ann Lee, Cy Doe", truncated=True, line=9),
                entry("2401.00003", title="Many", authors="Ann Lee, Bo Kim, Cy Doe, Di Roe", line=15),
            )
        ],
        Limits(max_authors=3),
    )


def test_says_of_which_digests_it_is() -> None:
    assert "1 digests, 2024-01-01 to 2024-01-01" in report_coauthors(small())


def test_every_paper_opens_to_its_page_and_to_its_line() -> None:
    line = r"- [One: a \| pipe](https://arxiv.org/abs/2401.00001) (2024-01-01, 2024-01-01.md:3)"
    assert line in report_coauthors(small())


def test_names_the_papers_that_were_set_aside() -> None:
    report = report_coauthors(small())
    assert "Papers of more than 3 authors (1) would have made 6 pairs" in report
    assert "| [Many](https://arxiv.org/abs/2401.00003) | 4 | 6 | 2024-01-01, 2024-01-01.md:15 |" in report


def test_says_how_many_author_lists_are_cut() -> None:
    assert "1 papers have a list that the digest cuts with `+`" in report_coauthors(small())


def test_lists_who_stands_between_others() -> None:
    assert "| 1 | Ann Lee | 1 | 2 | 3 |" in report_coauthors(small())


def test_is_the_same_each_time(sample_store: Store) -> None:
    graph = sample_store.load()
    assert report_coauthors(graph) == report_coauthors(graph)


def test_needs_the_tables_that_it_names_and_no_more(sample_store: Store) -> None:
    assert report_coauthors(sample_store.load(only=COAUTHOR_TABLES)) == report_coauthors(sample_store.load())


def test_hostile_names_stay_text() -> None:
    hostile = entry("1", title="<script>alert(1)</script>", authors="<img src=x onerror=alert(1)>, Ann Lee")
    report = report_coauthors(derive([digest("2024-01-01", hostile)]))
    assert "<img" not in report
    assert "<script" not in report


def test_an_empty_graph_has_a_report() -> None:
    assert "Counted over 0 digests" in report_coauthors(derive([]))
