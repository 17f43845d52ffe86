"""Sentences: cases in cases/sentences.md, and what holds for any text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model.facts import Entry
from kg.parse.entry import Block, parse_entry
from kg.parse.sentences import Bullet, split_entry
from tests.cases import read_cases

_TEXT = st.text(alphabet=st.sampled_from("ab가.!?:* \t\"')1e\u2028"), max_size=40)
_BULLETS = st.lists(
    st.tuples(st.sampled_from(["", "**What's New**: ", " ***A b***:"]), _TEXT, st.booleans()), max_size=5
)


def read(lines: str) -> Entry:
    block = Block(["### [Title](https://arxiv.org/abs/2401.00001)", *lines.split("\n")], 1)
    entry, _ = parse_entry(block, "a.md", 0)
    assert entry is not None
    return entry


@pytest.mark.parametrize(("lines", "expected"), read_cases(Path(__file__).parent / "cases" / "sentences.md"))
def test_a_text_is_split(lines: str, expected: str) -> None:
    told = [f"{s.line} {f'{s.section}:' if s.section else '-'} {s.text}" for s in read(lines).sentences[1:]]
    assert "\n".join(told) == expected


@given(_BULLETS)
def test_every_sentence_is_a_slice_of_the_entry_and_they_cover_all_but_section_names(
    bullets: list[tuple[str, str, bool]],
) -> None:
    lines = [heading + text for heading, text, _ in bullets]
    sentences = split_entry("Title", 1, [Bullet(line, 2, nested=bullets[i][2]) for i, line in enumerate(lines)])
    text = "\n".join(["Title", *lines])
    assert [s.number for s in sentences] == list(range(len(sentences)))
    assert all(text[s.start_at : s.start_at + len(s.text)] == s.text == s.text.strip() != "" for s in sentences)
    covered = {place for s in sentences for place in range(s.start_at, s.start_at + len(s.text))}
    assert sum(len(s.text) for s in sentences) == len(covered), "sentences overlap"
    left = "".join(c for place, c in enumerate(text) if place not in covered)
    assert not set(left) - set("**What's New**: ***A b***:\n \t\u2028") or any(
        ":" in heading for heading, _, _ in bullets
    )


@given(st.lists(_TEXT, max_size=5))
def test_without_section_names_all_but_white_space_is_in_a_sentence(texts: list[str]) -> None:
    texts = [text.replace("*", "-") for text in texts]
    sentences = split_entry("Title", 1, [Bullet(text, 2, nested=False) for text in texts])
    assert "".join("".join(s.text.split()) for s in sentences) == "".join("".join(t.split()) for t in ["Title", *texts])
