"""A report as one page."""

import base64
import hashlib
import re
from dataclasses import replace

import pytest

from kg.report.coauthors import coauthors_document
from kg.report.document import Document, Link, Node, Section, Sources, Table, columns, prose
from kg.report.html import render_html
from tests.report.graphs import small
from tests.report.test_json import CLAIM, PAPER


@pytest.fixture(scope="module")
def page() -> str:
    return render_html(coauthors_document(small()))


def shown(*parts: object) -> str:
    """The page of a paragraph, without its head, style and script."""
    return render_html(Document("T", (prose(*parts),), ())).partition("</h1>")[2].partition("<main>")[0]


def hashes(page: str, tag: str) -> set[str]:
    texts = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
    return {base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in texts}


def test_the_policy_lets_only_the_pages_own_script_and_style_be(page: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1].replace("&#39;", "'")
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    assert set(re.findall(r"sha256-([^']+)'", policy)) == hashes(page, "script") | hashes(page, "style")


def test_nothing_is_fetched_and_nothing_styles_or_runs_inline(page: str) -> None:
    body = re.sub(r"<(style|script)>.*?</\1>", "", page, flags=re.DOTALL)
    assert not re.search(r"<(?:link|img|iframe|script|object|embed|base|form)\b", body)
    assert not re.search(r"<[^>]*\s(?:style|on\w+)=", body)


def test_every_link_within_the_page_leads_somewhere(page: str) -> None:
    places = set(re.findall(r'\sid="([^"]+)"', page))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= places


def test_a_name_that_may_be_several_people_is_marked_with_the_reason() -> None:
    assert "(two groups that never meet)" in shown(
        Node("Author", "ann lee", "Ann Lee", doubtful="two groups that never meet")
    )
    assert "doubt" not in shown(Node("Author", "ann lee", "Ann Lee"))


def test_a_claim_shows_its_sentence_marked_its_paper_digest_and_line() -> None:
    text = shown(CLAIM)
    assert "It beats <mark>BERT</mark>" in text
    assert 'href="https://arxiv.org/abs/2401.00001"' in text
    assert "2024-01-01" in text
    assert "a.md:3" in text


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//evil.example", ""])
def test_only_addresses_of_the_web_become_links(url: str) -> None:
    assert "<a" not in shown(Link("text", url), replace(PAPER, url=url))


def test_a_name_leads_to_the_part_of_the_page_that_is_about_it() -> None:
    ann = Node("Author", "ann lee", "Ann Lee")
    about = Table("of-ann", "Papers of Ann Lee", columns("paper"), ((PAPER,),), behind=True, of=ann)
    said = Sources("said", "Said", (CLAIM,), of=PAPER)
    page = render_html(Document("T", (prose(ann, " ", PAPER),), (Section("s", "S", (about, said)),)))
    assert 'href="#of-ann"' in page
    assert 'href="#said"' in page
