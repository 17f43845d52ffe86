"""The sample digests hold every drift of the real ones (samples/DRIFTS.txt): each is read as it should be."""

import re
import unicodedata
from functools import cache
from pathlib import Path

import pytest

from kg.model.facts import Digest, Entry
from kg.model.people import is_team
from kg.parse import Parsed, parse_paths

SAMPLES = Path(__file__).parents[2] / "samples"


@cache
def samples() -> Parsed:
    return parse_paths([SAMPLES])


def digest(date: str) -> Digest:
    return next(digest for digest in samples().digests if digest.date == date)


def entry(paper: str, date: str = "") -> Entry:
    found = [e for d in samples().digests for e in d.entries if e.paper == paper and d.date.startswith(date)]
    assert len(found) == 1, paper
    return found[0]


def doubts(paper: str) -> list[str]:
    """What is told about the lines of a paper's entry."""
    held = next(d for d in samples().digests if entry(paper) in d.entries)
    lines = range(entry(paper).line, min([e.line for e in held.entries if e.line > entry(paper).line], default=10**6))
    return [p.what for p in samples().problems if p.source.endswith(f"{held.date}.md") and p.line in lines]


def test_every_heading_is_an_entry_or_told_to_be_rejected() -> None:
    headings = sum(
        len(re.findall(rb"(?m)^###(?!#)", path.read_bytes().replace(b"\r", b""))) for path in SAMPLES.glob("*.md")
    )
    entries = sum(len(digest.entries) for digest in samples().digests)
    assert headings == samples().headings == entries + sum(problem.rejected for problem in samples().problems)
    assert len(samples().digests) >= 5
    assert entries >= 30


def test_the_line_of_every_entry_and_sentence_holds_it() -> None:
    for held in samples().digests:
        path = SAMPLES / f"{held.date}.md"
        lines = unicodedata.normalize("NFC", path.read_text(encoding="utf-8-sig")).split("\n")
        for found in held.entries:
            assert lines[found.line - 1].startswith("### [")
            for sentence in found.sentences:
                assert sentence.text in lines[sentence.line - 1]
                assert found.text[sentence.start_at :].startswith(sentence.text)


def test_repeated_authors_stand_once() -> None:
    assert entry("2401.09417").authors[:3] == ("Lianghui Zhu", "Bencheng Liao", "Qian Zhang")
    assert entry("2401.09417").authors_line.startswith("Lianghui Zhu, Lianghui Zhu, Lianghui Zhu, ")


def test_authors_in_a_python_list_are_read() -> None:
    assert entry("1512.03385").authors == ("Kaiming He", "Xiangyu Zhang", "Shaoqing Ren", "Jian Sun")
    assert "Brian O'Horo" in entry("2112.10668").authors
    assert entry("2304.02643").authors[-1] == "Ross Girshick"


@pytest.mark.parametrize("paper", ["2401.04088", "2403.08295", "2405.04434", "2312.11805", "2304.07193"])
def test_a_plus_in_the_authors_says_that_there_are_more(paper: str) -> None:
    assert entry(paper).authors_truncated
    assert "+" not in entry(paper).authors


def test_no_other_list_is_truncated() -> None:
    assert not entry("2401.09417").authors_truncated
    for held in samples().digests:
        for found in held.entries:
            assert found.authors_truncated == ("+" in found.authors_line)


def test_a_paper_without_an_author_line_is_kept_and_told() -> None:
    for paper in ("2110.14168", "2407.21783"):
        assert entry(paper).authors == ()
        assert "doubtful: no authors given" in doubts(paper)


def test_a_quote_in_a_name_is_dropped_and_told() -> None:
    assert entry("1908.07442").authors == ("Sercan O. Arik", "Tomas Pfister")
    assert "quotes in a name" in doubts("1908.07442")[0]


def test_a_name_cut_at_its_comma_is_one_person_and_told() -> None:
    authors = entry("2012.12877").authors
    assert len(authors) == 6
    assert set(authors[-1].split()) == {"Hervé", "Jégou"}
    assert "read as one person" in doubts("2012.12877")[0]


def test_teams_are_authors() -> None:
    teams = {name for held in samples().digests for found in held.entries for name in found.authors if is_team(name)}
    assert {"01. AI", "Gemma Team", "Gemini Team", "DeepSeek-AI"} <= teams
    assert not doubts("2403.04652")


def test_votes_are_numbers_or_not_given() -> None:
    assert (entry("2401.09417").votes, entry("2401.04088").votes) == (31, 112)
    for paper in ("2401.09084", "1908.07442", "2212.09748", "2301.12597"):
        assert entry(paper).votes is None


def test_pictures_and_videos_are_neither_text_nor_doubts() -> None:
    for paper in ("2401.09417", "2106.09685", "2401.09084", "2304.02643", "2302.05543", "2410.24164"):
        assert not doubts(paper)
        assert not re.search(r"<video|Watch|!\[", entry(paper).text)


def test_nested_bullets_belong_to_the_text() -> None:
    assert [s.text[:3] for s in entry("2403.08295").sentences][3:5] == ["(1)", "(2)"]


def test_numbered_lines_outside_bullets_are_told() -> None:
    assert [what.split("'")[1][:2] for what in doubts("2210.03629")] == ["1)", "2)"]


def test_free_bullets_have_no_section_and_named_ones_the_three() -> None:
    named = {"title", "what's new", "technical details", "performance highlights"}
    for date, sections in {"2024-01-18": {"title", None}, "2024-04-12": named, "2024-11-18": named}.items():
        assert {s.section for found in digest(date).entries for s in found.sentences} == sections


def test_two_headings_of_one_date_are_one_digest() -> None:
    assert len([held for held in samples().digests if held.date == "2024-01-18"]) == 1
    assert [found.position for found in digest("2024-01-18").entries] == list(range(len(digest("2024-01-18").entries)))
    assert entry("2106.09685").line > entry("2401.04088").line


def test_a_paper_in_two_digests_keeps_both_texts() -> None:
    one, other = entry("2312.00752", "2023-12-08"), entry("2312.00752", "2024-04-12")
    assert one.text != other.text


def test_crlf_bom_and_nfd_leave_no_trace() -> None:
    assert b"\r\n" in (SAMPLES / "2024-03-28.md").read_bytes()
    assert (SAMPLES / "2024-04-12.md").read_bytes().startswith(b"\xef\xbb\xbf")
    assert not unicodedata.is_normalized("NFC", (SAMPLES / "2024-09-20.md").read_text(encoding="utf-8"))
    for date in ("2024-03-28", "2024-04-12", "2024-09-20"):
        for found in digest(date).entries:
            whole = found.title + found.text + found.authors_line
            assert not re.search(r"[\r\ufeff]", whole)
            assert unicodedata.is_normalized("NFC", whole)


def test_the_oldest_style_is_read() -> None:
    assert [found.line for found in digest("2023-12-08").entries] == [3, 8, 13, 18, 22, 26, 30]
    assert all(len(found.sentences) >= 4 for found in digest("2023-12-08").entries)


def test_formulas_and_quotes_in_titles_are_kept() -> None:
    assert entry("2410.24164").title.startswith("$\\pi_0$: ")
    assert entry("1602.04938").title.startswith('"Why Should I Trust You?": ')


def test_an_entry_without_bullets_is_kept_and_told() -> None:
    assert len(entry("2407.21783").sentences) == 1
    assert "doubtful: no text under the heading" in doubts("2407.21783")


def test_a_paper_of_many_authors_keeps_them_all() -> None:
    assert len(entry("2307.09288").authors) > 25


def test_links_to_code_and_projects_stay_in_the_text() -> None:
    assert "https://github.com/hustvl/Vim" in entry("2401.09417").text
    assert "https://scalable-interpolant.github.io" in entry("2401.08740").text
