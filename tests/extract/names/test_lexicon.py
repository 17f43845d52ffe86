"""Counts over annotated entries."""

from pathlib import Path

from kg.extract.names.lexicon import Lexicon, both, hash_of_form


def test_a_form_that_nobody_annotated_has_no_counts() -> None:
    lexicon = Lexicon(2, {hash_of_form("zorbnet"): (3, 1)})
    assert lexicon.counts(["zorbnet", "klargan"]).tolist() == [[3, 1], [0, 0]]


def test_two_keys_are_one_form_in_either_order() -> None:
    assert both("a", "b") == both("b", "a") != both("a", "c")


def test_what_is_written_is_read_and_holds_no_text(tmp_path: Path) -> None:
    path = tmp_path / "lexicon.npz"
    Lexicon(2, {hash_of_form("zorbnet"): (3, 1)}).to_disk(path)
    assert Lexicon.from_disk(path).counts(["zorbnet"]).tolist() == [[3, 1]]
    assert b"zorbnet" not in path.read_bytes()
