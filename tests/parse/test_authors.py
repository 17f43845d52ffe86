"""Author lines: cases in cases/authors.md."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model.people import name_key
from kg.parse.authors import name_doubts, parse_authors
from tests.cases import read_cases


@pytest.mark.parametrize(("line", "expected"), read_cases(Path(__file__).parent / "cases" / "authors.md"))
def test_an_author_line_is_read(line: str, expected: str) -> None:
    authors = parse_authors(line)
    doubts = [f"? {doubt}" for doubt in (*authors.doubts, *name_doubts(authors.names))]
    assert "\n".join([*authors.names, *["+"] * authors.truncated, *doubts]) == expected


@pytest.mark.parametrize("line", ["[" * 500, "[" + "-" * 5000 + "1]", "[" + "-" * 200_000 + "1]", "['a\0b']"])
def test_a_list_that_python_cannot_read_does_not_stop_the_reading(line: str) -> None:
    assert "broken Python list" in parse_authors(line).doubts[0]


@given(st.text(alphabet=st.sampled_from("abAB김[]'\",.+-& \\"), max_size=40))
def test_any_line_gives_names_that_have_a_key_and_stand_once(line: str) -> None:
    names = parse_authors(line).names
    assert all(name_key(name) for name in names)
    assert len(set(names)) == len(names)
    assert "+" not in names
