"""Digest files: cases in cases/digest.md, and what bytes may do."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.parse import Parsed, parse_bytes
from tests.cases import read_cases

_HEADS = st.sampled_from(
    [
        "## Daily Papers (2024-01-18)",
        "## Daily Papers (2024-01-19)",
        "## Daily Papers (2024-02-30)",
        "## Notes",
        "##Daily Papers (2024-01-20)",
        "### [A](https://arxiv.org/abs/2401.00001)",
        "### [A](https://arxiv.org/abs/2401.00001v2)",
        "### [B](https://arxiv.org/abs/2401.00002)",
        "### [C](https://example.org/c)",
        "### [D](ftp://example.org/d)",
        "### no link",
        "### [F](https://arxiv.org/abs/2401.00006) (oral)",
        "###",
        "#### [E](https://arxiv.org/abs/2401.00005)",
        "Vote: 3",
        "Authors: Ada Lovelace, +",
        "- 글입니다. 둘째.",
        "  - 안쪽",
        "",
    ]
)


def told(parsed: Parsed) -> Iterator[str]:
    for digest in parsed.digests:
        yield digest.date
        for entry in digest.entries:
            votes = "no votes" if entry.votes is None else f"{entry.votes} votes"
            authors = ", ".join(entry.authors) or "nobody"
            yield (
                f"  {entry.paper} in line {entry.line}: {entry.title}; {votes}; {authors}; "
                f"{len(entry.sentences)} sentences"
            )
    yield from map(str, parsed.problems)


def assert_all_accounted_for(parsed: Parsed) -> None:
    entries = [entry for digest in parsed.digests for entry in digest.entries]
    rejected = [problem for problem in parsed.problems if problem.rejected]
    assert parsed.headings == len(entries) + len([p for p in rejected if "no digest here" not in p.what])


@pytest.mark.parametrize(("text", "expected"), read_cases(Path(__file__).parent / "cases" / "digest.md"))
def test_a_digest_is_read(text: str, expected: str) -> None:
    parsed = parse_bytes(text.encode(), "digest.md")
    assert "\n".join(told(parsed)) == expected
    assert_all_accounted_for(parsed)


@given(st.lists(_HEADS, max_size=15), st.sampled_from(["digest.md", "2024-01-18.md"]))
def test_headings_are_entries_and_rejected_ones(lines: list[str], source: str) -> None:
    parsed = parse_bytes("\n".join(lines).encode(), source)
    assert parsed.headings >= sum(bool(re.match(r"###(?!#)", line)) for line in lines)
    assert_all_accounted_for(parsed)


@given(st.binary(max_size=200) | st.text(alphabet="#[]()ht/:. \n\r\0\u2028Ⅷ", max_size=80).map(str.encode))
def test_no_bytes_stop_the_reading(content: bytes) -> None:
    assert_rejected_or_read(parse_bytes(b"## Daily Papers (2024-01-18)\n### [A](http://a.b)\n" + content, "a.md"))
    assert_rejected_or_read(parse_bytes(content, "a.md"))


def assert_rejected_or_read(parsed: Parsed) -> None:
    assert parsed.digests or any(problem.rejected for problem in parsed.problems)
    assert all(re.match(r"a\.md:\d+: (rejected|doubtful): ", str(problem)) for problem in parsed.problems)


SMALL = "## Daily Papers (2024-01-18)\n### [A](https://arxiv.org/abs/2401.00001)\nAuthors: Ada É, 김 철수\n- 각 글.\n"


def test_line_ends_a_mark_at_the_start_and_decomposed_letters_change_nothing() -> None:
    plain = parse_bytes(SMALL.encode(), "a.md").digests[0].entries
    assert plain[0].authors == ("Ada É", "김 철수")
    for changed in (
        SMALL.replace("\n", "\r\n"),
        SMALL.replace("\n", "\r"),
        "\ufeff" + SMALL,
        unicodedata.normalize("NFD", SMALL),
    ):
        assert parse_bytes(changed.encode(), "a.md").digests[0].entries == plain


def test_a_file_that_is_not_utf8_is_told_with_the_line() -> None:
    parsed = parse_bytes("## Daily Papers (2024-01-18)\n\n- 글".encode("cp949"), "a.md")
    what = "rejected: not UTF-8 (byte 32); save the file as UTF-8"
    assert [str(p) for p in parsed.problems] == [f"a.md:3: {what}"]


@pytest.mark.parametrize("encoding", ["cp949", "utf-16", "utf-16-be"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_the_headings_of_a_file_that_is_not_utf8_are_counted_as_lost(encoding: str, line_end: str) -> None:
    text = "## Daily Papers (2024-01-18)\n### [가](https://a.org/b)\n### 나\n#### 다\n- 라 ### 마\n###".replace(
        "\n", line_end
    )
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    parsed = parse_bytes((mark + text).encode(encoding), "a.md")
    (problem,) = parsed.problems
    assert (parsed.digests, parsed.headings) == ((), 3)
    assert problem.rejected
    assert re.fullmatch(r"rejected: not UTF-8 \(byte \d+\); save the file as UTF-8 \(headings lost: 3\)", problem.what)


def test_the_files_name_dates_papers_above_the_first_date() -> None:
    text = "### [A](https://arxiv.org/abs/2401.00001)\nAuthors: Ada Lovelace\n- 글."
    parsed = parse_bytes(text.encode(), "some/2024-01-18.md")
    assert [(digest.date, len(digest.entries)) for digest in parsed.digests] == [("2024-01-18", 1)]
    assert not parsed.problems


@pytest.mark.parametrize("heading", ["## Daily Papers (2024-13-45)", "## Notes", "##"])
def test_papers_under_a_heading_without_a_valid_date_take_that_of_the_files_name_and_it_is_told(heading: str) -> None:
    parsed = parse_bytes(f"\n{heading}\n{SMALL.split(maxsplit=4)[-1]}".encode(), "2024-05-05.md")
    assert [(digest.date, len(digest.entries)) for digest in parsed.digests] == [("2024-05-05", 1)]
    what = "doubtful: no valid date in the heading; the one of the file's name counts, 2024-05-05"
    assert [str(problem) for problem in parsed.problems] == [f"2024-05-05.md:2: {what}"]


def test_a_heading_without_a_date_and_without_papers_is_no_doubt() -> None:
    assert not parse_bytes((SMALL + "## Notes\n").encode(), "2024-01-18.md").problems


def test_a_heading_counts_before_the_files_name_and_the_difference_is_told_at_its_line() -> None:
    parsed = parse_bytes(("\n\n" + SMALL).encode(), "2024-01-19.md")
    assert parsed.digests[0].date == "2024-01-18"
    what = "doubtful: the heading says 2024-01-18, the file's name 2024-01-19; the heading counts"
    assert [str(problem) for problem in parsed.problems] == [f"2024-01-19.md:3: {what}"]


def test_the_hash_is_of_the_bytes() -> None:
    one, other = (parse_bytes(text.encode(), "a.md").digests[0] for text in (SMALL, SMALL + "\n"))
    assert one.entries == other.entries
    assert one.content_hash != other.content_hash
    assert one.id == "daily-papers/2024-01-18"


@pytest.mark.parametrize("broken", ["#### ", "## ", "# ", "＃＃＃ ", ""])
def test_a_paper_under_a_broken_heading_is_rejected_and_gives_nothing_to_the_one_above(broken: str) -> None:
    text = (
        "## Daily Papers (2024-01-01)\n"
        "### [A](https://arxiv.org/abs/2401.00001)\nAuthors: Ada Lovelace\n- 하나.\n"
        f"{broken}[B](https://arxiv.org/abs/2401.00002)\nAuthors: Alan Turing\n- 둘.\n"
        "### [C](https://arxiv.org/abs/2401.00003)\n- 셋.\n"
    )
    parsed = parse_bytes(text.encode(), "2024-01-01.md")
    assert [(entry.paper, entry.text) for entry in parsed.digests[0].entries] == [
        ("2401.00001", "A\n하나."),
        ("2401.00003", "C\n셋."),
    ]
    assert "2024-01-01.md:5: rejected: a paper's link without '### ' before it" in map(str, parsed.problems)
    assert parsed.headings == 3


def test_a_heading_may_be_indented_as_markdown_allows() -> None:
    parsed = parse_bytes("## (2024-01-01)\n  ### [A](https://arxiv.org/abs/2401.00001)\n- 하나.\n".encode(), "a.md")
    assert [entry.title for entry in parsed.digests[0].entries] == ["A"]
