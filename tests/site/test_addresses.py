"""Files of pages: safe on every file system, and no two ids in one file."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.report.document import Node
from kg.site.addresses import addresses, file_stem, page_of

HOSTILE = [
    "../../x",
    "..",
    ".",
    "",
    "/etc/passwd",
    "a/b",
    "a\\b",
    "CON",
    "con",
    "nul.txt",
    "a ",
    "a.",
    "-rf",
    "x\0y",
    "%2e",
]
HOSTILE += ["한국어", "<img>", "x" * 5000, "a_b", "ann-lee", "Ann Lee", "com1.x", "\ud800", "~", "*?"]
_TEXT = st.sampled_from(HOSTILE) | st.text(st.characters(codec=None), max_size=20) | st.from_regex(r"[a-c .A_-]{0,8}")


@given(_TEXT)
def test_a_file_name_is_safe_on_every_file_system(id_: str) -> None:
    stem = file_stem(id_)
    assert re.fullmatch(r"[a-z0-9_][a-z0-9_.-]*", stem)
    assert len(stem) <= 80
    assert not stem.endswith(".")
    assert stem.split(".")[0] not in {"con", "prn", "aux", "nul", "com1", "lpt9"}


@given(_TEXT, _TEXT)
def test_other_ids_have_other_files_where_case_does_not_count(one: str, other: str) -> None:
    assert (file_stem(one).lower() == file_stem(other).lower()) == (one == other)


@pytest.mark.parametrize(
    ("kind", "id_", "file"),
    [
        ("Paper", "2401.09417", "papers/2401.09417.html"),
        ("Author", "ann lee", "authors/ann-lee.html"),
        ("Digest", "daily-papers/2024-01-18", "digests/2024-01-18.html"),
        ("Method", "vim", "methods/vim.html"),
    ],
)
def test_plain_ids_can_be_read_in_their_files(kind: str, id_: str, file: str) -> None:
    assert page_of(kind, id_) == file


def test_links_lead_to_files_from_where_a_page_stands() -> None:
    files = {("Paper", "1"): "papers/1.html"}
    assert addresses(files, "../")(Node("Paper", "1", "One")) == "../papers/1.html"
    assert addresses(files, "")(Node("Paper", "1", "One")) == "papers/1.html"
    assert addresses(files, "")(Node("Author", "1", "One", url="https://x.example")) == ""
