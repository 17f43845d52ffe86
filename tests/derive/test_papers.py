"""Papers and who wrote them."""

import pytest

from kg.model.graph import Graph
from kg.model.trust import Trust
from tests.builders import NOTHING_KNOWN, Read, derive, digest, ends, entry, rows


def twice(one: Read, other: Read) -> Graph:
    """A paper in two digests, the later one given first."""
    return derive([digest("2024-02-02", other), digest("2024-01-01", one)], known=NOTHING_KNOWN)


def test_the_latest_digest_gives_the_title_and_the_earliest_the_date() -> None:
    (paper,) = rows(twice(entry("2401.00001", title="Old"), entry("2401.00001", title="New")), "Paper")
    assert (paper["title"], paper["first_seen"], paper["published"]) == ("New", "2024-01-01", "2024-01")
    assert paper["url"] == "https://arxiv.org/abs/2401.00001"


@pytest.mark.parametrize(("one", "other", "votes"), [(3, 2, 3), (None, 2, 2), (0, None, 0), (None, None, None)])
def test_the_highest_votes_count(one: int | None, other: int | None, votes: int | None) -> None:
    (paper,) = rows(twice(entry("1", votes=one), entry("1", votes=other)), "Paper")
    assert paper["votes"] == votes


def test_both_digests_keep_what_they_print() -> None:
    graph = twice(entry("1", title="Old", votes=3), entry("1", title="New", authors="Ada Lovelace"))
    assert [(row["stop"], row["title"], row["votes"], row["authors"]) for row in rows(graph, "FEATURED_IN")] == [
        ("daily-papers/2024-01-01", "Old", 3, []),
        ("daily-papers/2024-02-02", "New", None, ["Ada Lovelace"]),
    ]


def test_names_are_kept_as_often_as_they_are_printed_with_their_line() -> None:
    read = entry("1", "One.", authors="Ada Lovelace, Ada Lovelace, Alan Turing", line=7)
    (held,) = rows(derive([digest("2024-01-01", read)]), "FEATURED_IN")
    assert held["authors"] == ["Ada Lovelace", "Ada Lovelace", "Alan Turing"]
    assert (held["line"], held["authors_at"]) == (7, 9)


def test_the_latest_list_of_authors_counts_and_one_without_names_does_not() -> None:
    graph = twice(entry("1", authors="Ada Lovelace, Alan Turing", truncated=True), entry("1"))
    assert ends(graph, "AUTHORED") == [("ada lovelace", "1"), ("alan turing", "1")]
    assert [(p["authors_listed"], p["authors_truncated"]) for p in rows(graph, "Paper")] == [(2, True)]
    graph = twice(entry("1", authors="Ada Lovelace"), entry("1", authors="Alan Turing"))
    assert ends(graph, "AUTHORED") == [("alan turing", "1")]
    assert [author["id"] for author in rows(graph, "Author")] == ["ada lovelace", "alan turing"]


def test_two_spellings_in_one_list_are_one_author() -> None:
    graph = derive([digest("2024-01-01", entry("1", authors="Wen-tau Yih, Ada Lovelace, Wentau Yih"))])
    assert [(e["start"], e["listed_at"]) for e in rows(graph, "AUTHORED")] == [("ada lovelace", 1), ("wentau yih", 0)]
    assert rows(graph, "Paper")[0]["authors_listed"] == 2


def test_a_paper_elsewhere_keeps_its_link_and_has_no_month() -> None:
    graph = derive([digest("2024-01-01", entry("example-org-a", url="https://example.org/a"))])
    (paper,) = rows(graph, "Paper")
    assert (paper["url"], paper["published"]) == ("https://example.org/a", None)


@pytest.mark.parametrize(
    ("paper", "published"),
    [("2401.09417", "2024-01"), ("0704.0001", "2007-04"), ("cs/0112017", "2001-12"), ("hep-th/9901001", "1999-01")],
)
def test_an_arxiv_id_tells_the_month(paper: str, published: str) -> None:
    assert rows(derive([digest("2024-01-01", entry(paper))]), "Paper")[0]["published"] == published


@pytest.mark.parametrize("paper", ["2413.00001", "2400.00001", "a-2401-00001"])
def test_what_only_looks_like_an_arxiv_id_tells_none(paper: str) -> None:
    assert rows(derive([digest("2024-01-01", entry(paper))]), "Paper")[0]["published"] is None


@pytest.mark.parametrize(
    ("text", "code", "project"),
    [
        ("코드: https://github.com/hustvl/Vim", "https://github.com/hustvl/Vim", None),
        ("코드는 https://github.com/a/b에서, 누리집은 (https://a.io).", "https://github.com/a/b", "https://a.io"),
        ("[누리집](https://vim.github.io/a_b?c=1#d).", None, "https://vim.github.io/a_b?c=1#d"),
        ("https://github.com/hustvl", None, "https://github.com/hustvl"),
        ("앞선 글은 https://arxiv.org/abs/2312.00752 입니다.", None, None),
        ("아무 링크도 없습니다.", None, None),
    ],
)
def test_links_lead_to_code_and_project(text: str, code: str | None, project: str | None) -> None:
    (paper,) = rows(derive([digest("2024-01-01", entry("1", text))]), "Paper")
    assert (paper["code_url"], paper["project_url"]) == (code, project)


def test_the_latest_digest_gives_the_links() -> None:
    graph = twice(entry("1", "https://github.com/a/old"), entry("1", "https://github.com/a/new"))
    assert rows(graph, "Paper")[0]["code_url"] == "https://github.com/a/new"


def test_the_links_of_a_text_that_is_likely_invented_are_not_its_papers() -> None:
    read = entry("1", "코드는 https://github.com/a/b 에 있습니다.", text_matches=0.1)
    (held,) = rows(derive([digest("2024-01-01", read)]), "Paper")
    assert held["code_url"] is None
    (kept,) = rows(derive([digest("2024-01-01", read)], trust=Trust(keeps_invented=True)), "Paper")
    assert kept["code_url"] == "https://github.com/a/b"
