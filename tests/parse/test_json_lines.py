from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from kg.errors import InputError
from kg.parse.json_lines import read_json_lines


def number(row: Mapping[str, Any]) -> int:
    if not isinstance(row.get("n"), int):
        raise ValueError("no n")
    return int(row["n"])


def test_lines_are_counted_as_in_the_file_and_what_does_not_fit_never_stops_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "numbers.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"n": 1}\r\n\n{"m": 1}\n{"n": "\\u0041"}\n{"n": 5, "text": "\xe2\x80\xa8"}')
    rows, problems = read_json_lines(path, number, "number")
    assert rows == [(1, 1), (5, 5)]
    assert [str(problem) for problem in problems] == [
        f"{path}:3: rejected: no number: no n",
        f"{path}:4: rejected: no number: no n",
    ]


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (None, "cannot be read \\(No such file or directory\\)"),
        (b"\xff", "cannot be read \\(not UTF-8\\)"),
        (b" \n", "no number in it$"),
        (b"{}\n[]", r"no number in it; the first: .*numbers\.jsonl:1: rejected: no number: no n"),
    ],
)
def test_a_file_without_one_is_an_error(tmp_path: Path, content: bytes | None, what: str) -> None:
    path = tmp_path / "numbers.jsonl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError, match=what):
        read_json_lines(path, number, "number")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_json_lines(tmp_path, number, "number")
