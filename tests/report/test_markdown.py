"""Text of unknown origin stays text in Markdown."""

import pytest
from markdown_it import MarkdownIt

from kg.report.document import Counted, Document, Section, Table, columns, prose
from kg.report.markdown import escape, link, render_markdown, table

HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "[click](javascript:alert(1))",
    "a | b || c",
    "`code` **bold** _it_ ~~gone~~ $x$",
    "&lt; &amp; &#64;",
    "# heading #",
    "https://evil.example and www.evil.example",
    "back\\slash \\| \\`",
    "![x](y)",
    "R² and Ünï 한국어 𝒳",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_shown_is_the_text_itself(text: str) -> None:
    (_, inline, _) = MarkdownIt("gfm-like", {"linkify": False}).parse(escape(text))
    assert "".join(child.content for child in inline.children) == text
    assert {child.type for child in inline.children} <= {"text", "text_special"}


@pytest.mark.parametrize("text", HOSTILE)
def test_a_cell_stays_one_cell(text: str) -> None:
    written = table(["name", "papers"], [[escape(text), "1"]], [False, True])
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(written)
    assert [token.type for token in tokens].count("td_open") == 2


def test_lines_and_hidden_direction_changes_are_taken_out() -> None:
    assert escape("one\ntwo\u202e\u200b three") == "one two three"


def test_a_line_that_would_begin_a_list_or_a_formula_stays_a_line() -> None:
    for text in ("- one", "1. one", "+ one", "=1+1"):
        (section,) = (Section("s", "S", (prose(text),)),)
        tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(render_markdown(Document("T", (), (section,))))
        assert not [token for token in tokens if "list" in token.type]
        assert text in [child.content for token in tokens for child in token.children or ()][-1]


def test_what_a_number_opens_to_has_its_anchor() -> None:
    behind = Table("t", "Rows", columns("n"), ((1,),), behind=True)
    written = render_markdown(Document("T", (prose(Counted(3, "t")),), (Section("s", "S", (behind,)),)))
    assert "[3](#t)" in written
    assert '<a id="t"></a>' in written


def test_no_link_is_made_of_an_address_that_does_not_lead_to_the_web() -> None:
    assert link("title", "javascript:alert(1)") == "title"
    assert link("a [b]", "https://arxiv.org/abs/1") == r"[a \[b\]](https://arxiv.org/abs/1)"
