"""Entries from JSON Lines."""

import json
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.parse import read_entries


def write(path: Path, *lines: object) -> Path:
    path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), encoding="utf-8")
    return path


def test_each_line_is_an_entry_with_its_sentences(tmp_path: Path) -> None:
    row = {"id": "2401.00001", "title": "Tiny", "text": "**What's New**: 첫째. 둘째.\n셋째", "date": "2024-01-18"}
    (entry,) = read_entries(write(tmp_path / "a.jsonl", "", row, ""))
    assert (entry.paper, entry.title, entry.line) == ("2401.00001", "Tiny", 2)
    assert entry.text == "Tiny\n**What's New**: 첫째. 둘째.\n셋째"
    assert [s.text for s in entry.sentences] == ["Tiny", "첫째.", "둘째.", "셋째"]
    assert all(entry.text[s.start_at :].startswith(s.text) for s in entry.sentences)


def test_an_entry_may_have_no_text(tmp_path: Path) -> None:
    (entry,) = read_entries(write(tmp_path / "a.jsonl", {"id": "1", "title": "Tiny", "text": ""}))
    assert (entry.text, len(entry.sentences)) == ("Tiny", 1)


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        "3",
        '"text"',
        "null",
        '{"id": "1", "title": "t"}',
        '{"id": null, "title": "t", "text": "x"}',
        '{"id": "", "title": "t", "text": "x"}',
        '{"id": "1", "title": ["t"], "text": "x"}',
        r'{"id": "1", "title": "t", "text": "half of \ud83d"}',
        "[" * 100_000,
    ],
    ids=lambda line: line[:60],
)
def test_a_line_that_is_no_entry_is_an_error_that_names_it(tmp_path: Path, line: str) -> None:
    with pytest.raises(InputError, match=r"a\.jsonl:2: not an entry"):
        read_entries(write(tmp_path / "a.jsonl", {"id": "1", "title": "t", "text": "x"}, line))


def test_a_byte_order_mark_is_no_part_of_the_first_entry(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"id": "1", "title": "Tiny", "text": ""}')
    assert [entry.title for entry in read_entries(path)] == ["Tiny"]


@pytest.mark.parametrize("content", [b"\xff", None])
def test_a_file_that_cannot_be_read_is_an_error(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "a.jsonl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError, match="cannot be read"):
        read_entries(path)
