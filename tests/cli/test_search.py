import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_hits_are_printed_with_label_and_evidence(kg: Run, sample_file: Path) -> None:
    answer = kg("search", "ImageNet", "--store", str(sample_file))
    assert answer.code == 0
    header, first, *rest = answer.out.splitlines()
    assert header == "label\tname\tid\tevidence\tmatched"
    assert first.startswith("benchmark\tImageNet\timagenet\t")
    assert any(line.startswith("benchmark\tImageNet-1k\timagenet1k\t") for line in rest)


def test_words_need_no_quotes_and_syntax_is_only_text(kg: Run, sample_file: Path) -> None:
    for words in (("GSM8K", "AND", "("), ("GSM8K AND (",)):
        answer = kg("search", *words, "--store", str(sample_file))
        assert (answer.code, answer.err) == (0, "")
        assert "benchmark\tGSM8K\tgsm8k\t" in answer.out


def test_json_tells_the_alias_that_matched(kg: Run, sample_file: Path) -> None:
    hit, *_ = json.loads(kg("search", "사고연쇄", "--json", "--store", str(sample_file)).out)
    assert (hit["id"], hit["matched"]) == ("chainofthought", "사고 연쇄")


def test_labels_are_chosen_one_by_one(kg: Run, sample_file: Path) -> None:
    chosen = ("--label", "paper", "--label", "author")
    rows = json.loads(kg("search", "l", *chosen, "--limit", "1000", "--json", "--store", str(sample_file)).out)
    assert {row["label"] for row in rows} == {"paper", "author"}
    assert kg("search", "x", "--label", "sentence", "--store", str(sample_file)).code == 2


def test_a_cut_is_said(kg: Run, sample_file: Path) -> None:
    answer = kg("search", "model", "--limit", "2", "--csv", "--store", str(sample_file))
    assert len(answer.out.splitlines()) == 3
    assert answer.err == "kg: cut after 2 hits; --limit N gives more\n"


def test_no_hit_is_said_and_is_no_error(kg: Run, sample_file: Path) -> None:
    answer = kg("search", "xyzzy", "--store", str(sample_file))
    assert (answer.code, answer.err) == (0, "kg: no rows\n")


@pytest.mark.parametrize("words", ["", "( ) *", "\udcff"])
def test_nothing_to_search_for_is_one_line(kg: Run, sample_file: Path, words: str) -> None:
    answer = kg("search", words, "--store", str(sample_file))
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.count("\n") == 1
    assert "nothing to search for; give a letter or a digit" in answer.err
