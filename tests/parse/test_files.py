"""Files and folders of digests."""

import os
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.parse import digest_files, parse_file, parse_paths

PAPER = "### [A](https://arxiv.org/abs/2401.0000{})\nAuthors: Ada Lovelace\n- 글.\n"


def write(path: Path, date: str, *papers: int) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = f"## Daily Papers ({date})\n" + "".join(PAPER.format(number) for number in papers)
    path.write_text(text, encoding="utf-8")
    return path


def test_folders_are_searched_through_and_each_file_is_read_once(tmp_path: Path) -> None:
    one = write(tmp_path / "b.md", "2024-01-18", 1)
    other = write(tmp_path / "deep" / "a.md", "2024-01-19", 2)
    (tmp_path / "note.txt").write_text("no digest")
    assert digest_files([one, tmp_path, tmp_path / "deep" / ".." / "b.md"]) == [one, other]


def test_a_path_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nowhere: no such file or folder"):
        digest_files([tmp_path / "nowhere"])


def test_a_folder_named_like_a_digest_is_no_file(tmp_path: Path) -> None:
    inside = write(tmp_path / "2024.md" / "a.md", "2024-01-18", 1)
    assert digest_files([tmp_path]) == [inside]


def test_a_broken_link_is_told_and_hides_nothing(tmp_path: Path) -> None:
    write(tmp_path / "a.md", "2024-01-18", 1)
    (tmp_path / "b.md").symlink_to(tmp_path / "gone.md")
    parsed = parse_paths([tmp_path])
    assert len(parsed.digests) == 1
    assert "b.md:1: rejected: cannot be opened (No such file or directory)" in str(parsed.problems[0])


def test_the_source_is_the_path_from_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    file = write(tmp_path / "in" / "a.md", "2024-01-18", 1)
    assert parse_file(file).digests[0].source == "in/a.md"
    assert parse_file(Path("in/a.md")).digests[0].source == "in/a.md"


def test_a_file_name_that_is_not_utf8_becomes_readable(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.md"))
    source = parse_file(write(path, "2024-01-18", 1)).digests[0].source
    assert source.encode().endswith("/\ufffd.md".encode())


def test_of_two_files_of_one_date_the_first_counts_and_every_paper_of_the_other_is_told(tmp_path: Path) -> None:
    write(tmp_path / "a.md", "2024-01-18", 1)
    write(tmp_path / "b.md", "2024-01-18", 1, 2)
    parsed = parse_paths([tmp_path / "b.md", tmp_path / "a.md"])
    assert [digest.source for digest in parsed.digests] == [f"{tmp_path}/a.md"]
    assert [(p.line, p.rejected) for p in parsed.problems] == [(2, True), (5, True)]
    assert "b.md:2: rejected: the digest of 2024-01-18 is read from" in str(parsed.problems[0])
    assert parsed.headings == 3


def test_a_second_file_of_a_date_is_told_though_it_holds_no_paper(tmp_path: Path) -> None:
    write(tmp_path / "a.md", "2024-01-18", 1)
    write(tmp_path / "b.md", "2024-01-18")
    assert ["b.md:1:" in str(problem) for problem in parse_paths([tmp_path]).problems] == [True]


def test_a_bad_file_hides_no_good_one_and_digests_come_by_date(tmp_path: Path) -> None:
    write(tmp_path / "a.md", "2024-01-19", 1)
    write(tmp_path / "c.md", "2024-01-18", 1)
    (tmp_path / "b.md").write_bytes(b"\xff\xfe")
    parsed = parse_paths([tmp_path])
    assert [digest.date for digest in parsed.digests] == ["2024-01-18", "2024-01-19"]
    assert len(parsed.problems) == 1
