import json
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.evaluate import Pair, read_pairs
from kg.evaluate.pairs_file import Mention

ROW = {
    "label": "METHOD",
    "a": {"id": "1", "surface": "Vim"},
    "b": {"id": "2", "surface": "Vision Mamba"},
    "verdict": "same",
    "kind": "acronym",
}


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"label": "MODEL"}, "label 'MODEL' is none of"),
        ({"label": ["METHOD"]}, "label ['METHOD'] is none of"),
        ({"verdict": "equal"}, "verdict 'equal' is none of same, variant, different"),
        ({"b": {"id": "2"}}, "'b' is no object with id and surface"),
        ({"a": None}, "'a' is no object with id and surface"),
    ],
)
def test_a_line_that_is_no_pair_is_told_and_the_rest_is_kept(
    tmp_path: Path, change: dict[str, object], what: str
) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text("\n".join(map(json.dumps, [ROW | change, ROW])), encoding="utf-8")
    [held], [problem] = read_pairs(path)
    assert held == Pair("METHOD", Mention("1", "Vim"), Mention("2", "Vision Mamba"), "same", "acronym")
    assert str(problem).startswith(f"{path}:1: rejected: no pair: {what}")


def test_a_file_without_a_pair_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "pairs.jsonl").write_text("\n")
    with pytest.raises(InputError, match=r"pairs\.jsonl: no pair in it"):
        read_pairs(tmp_path / "pairs.jsonl")
