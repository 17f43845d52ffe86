"""Entries: the id of a paper (cases/ids.md) and what else one block tells."""

from pathlib import Path

import pytest

from kg.parse.entry import Block, paper_id, parse_entry
from tests.cases import read_cases


@pytest.mark.parametrize(("url", "expected"), read_cases(Path(__file__).parent / "cases" / "ids.md"))
def test_a_link_gives_the_id(url: str, expected: str) -> None:
    assert paper_id(url) == expected


def test_other_links_have_other_ids_and_one_link_has_one() -> None:
    links = ["a.org/b-c", "a.org/b/c", "a.org/b_c", "a.org/b.c", "a.org/b?c", "a.org/b/c#", "a.org/B/c"]
    assert len({paper_id(f"https://{link}") for link in links}) == len(links)
    for start in ("http://", "https://", "http://www.", "https://www."):
        assert {paper_id(f"{start}a.org/b/c{end}") for end in ("", "/")} == {paper_id("https://a.org/b/c")}


def test_the_text_is_the_title_and_the_bullets_without_marker_with_their_markup() -> None:
    lines = ["### [Tiny ](https://arxiv.org/abs/2401.00001v2)", "- **굵은** 글 ", "  * 안쪽", "그 밖", "• 셋째"]
    entry, _ = parse_entry(Block(lines, 7), "a.md", 4)
    assert entry is not None
    assert entry.text == "Tiny\n**굵은** 글 \n안쪽\n셋째"
    assert (entry.line, entry.position) == (7, 4)
    assert [sentence.line for sentence in entry.sentences] == [7, 8, 9, 11]


def test_the_link_is_kept_as_written() -> None:
    entry, _ = parse_entry(Block(["### [Tiny]( https://arxiv.org/pdf/2401.00001v2 )"], 1), "a.md", 0)
    assert entry is not None
    assert (entry.paper, entry.url) == ("2401.00001", "https://arxiv.org/pdf/2401.00001v2")


def test_the_author_line_is_kept_as_printed() -> None:
    lines = ["### [Tiny](https://arxiv.org/abs/2401.00001)", "Authors: ['Ada Lovelace', 'Ada Lovelace', '+']  "]
    entry, _ = parse_entry(Block(lines, 1), "a.md", 0)
    assert entry is not None
    assert entry.authors_line == "['Ada Lovelace', 'Ada Lovelace', '+']"
    assert entry.authors_at == 2
    assert (entry.authors, entry.authors_truncated) == (("Ada Lovelace",), True)


def test_the_names_are_kept_as_printed_and_as_mended() -> None:
    line = 'Authors: Alan Turing, Alan  Turing, Navrátil, Jiří, -, and Grace "Hopper, +'
    entry, _ = parse_entry(Block(["### [Tiny](https://arxiv.org/abs/2401.00001)", "", line], 7), "a.md", 0)
    assert entry is not None
    assert entry.authors_printed == ("Alan Turing", "Alan Turing", "Navrátil", "Jiří", 'and Grace "Hopper')
    assert entry.authors == ("Alan Turing", "Jiří Navrátil", "Grace Hopper")
    assert entry.authors_at == 9


@pytest.mark.parametrize(("lines", "authors_at"), [([], None), (["Authors: -"], 2), (["Authors:"], 2)])
def test_a_paper_of_nobody_has_no_names_as_printed(lines: list[str], authors_at: int | None) -> None:
    entry, _ = parse_entry(Block(["### [Tiny](https://arxiv.org/abs/2401.00001)", *lines], 1), "a.md", 0)
    assert entry is not None
    assert (entry.authors_printed, entry.authors, entry.authors_at) == ((), (), authors_at)


@pytest.mark.parametrize("part", ["[a]", "[", "](", "](a", "[a](", "(", "[a](b c", "](https://a.b(", "[]"])
def test_a_long_heading_does_not_stop_the_reading(part: str) -> None:
    entry, problems = parse_entry(Block([f"### {part * 5000}"], 1), "a.md", 0)
    assert entry or problems


def test_a_long_line_outside_a_bullet_is_shortened_in_its_message() -> None:
    _, problems = parse_entry(Block(["### [Tiny](https://arxiv.org/abs/2401.00001)", "글" * 500], 1), "a.md", 0)
    assert len(str(problems[0])) < 150
