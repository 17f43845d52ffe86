"""The check of the lists, by lists with a fault each, and on the lists that ship."""

from pathlib import Path

import pytest

import kg.known
from kg.known.doubles import find_faults, read_homonyms
from kg.known.rows import FILES, Row, read_rows

FOLDER = Path(kg.known.__file__).parent


def row(line: int, *forms: str, label: str = "METHOD", direction: str = "") -> Row:
    return Row(FILES[label], line, label, forms, direction)


FAULTS = [
    ([row(2, "LoRA", "LORA")], "methods.tsv:2: 'LORA' is 'LoRA' of methods.tsv:2, a form of 'LoRA'"),
    ([row(2, "ViT"), row(3, "vit")], "methods.tsv:3: 'vit' is 'ViT' of methods.tsv:2, a form of 'ViT'"),
    (
        [row(2, "RAG", "Retrieval-Augmented Generation"), row(5, "retrieval augmented generation")],
        "methods.tsv:5: 'retrieval augmented generation' is 'Retrieval-Augmented Generation' of methods.tsv:2,"
        " a form of 'RAG'",
    ),
    (
        [row(2, "COMET"), row(7, "Comet", label="METRIC")],
        "metrics.tsv:7: 'Comet' is in methods.tsv:2 too; if it means both, say so in homonyms.tsv",
    ),
    (
        [row(2, "CIFAR-10", "CIFAR-100", label="BENCHMARK")],
        "benchmarks.tsv:2: 'CIFAR-10' has forms with different numbers: 10 and 100",
    ),
    ([row(2, "FID", direction="down")], "methods.tsv:2: the direction 'down' is none of true, false and nothing"),
    ([row(2, "FID", " score")], "methods.tsv:2: ' score' is empty or has white space around it"),
    ([row(2, "-")], "methods.tsv:2: '-' is empty or has white space around it"),
]


@pytest.mark.parametrize(("rows", "fault"), FAULTS)
def test_a_fault_is_told_with_its_place(rows: list[Row], fault: str) -> None:
    assert find_faults(rows, set()) == [fault]


def test_a_name_may_mean_two_things_where_the_list_says_so() -> None:
    rows = [row(2, "COMET"), row(7, "Comet", label="METRIC"), row(8, "BLEU", "comet 22", label="METRIC")]
    said = frozenset([("METHOD", "COMET"), ("METRIC", "Comet")])
    assert find_faults(rows, {said}) == []


def test_a_homonym_that_the_lists_do_not_have_is_a_fault() -> None:
    said = frozenset([("METHOD", "COMET"), ("METRIC", "Comet")])
    assert find_faults([row(2, "COMET")], {said}) == [
        "homonyms.tsv: METHOD COMET and METRIC Comet have no form in common"
    ]


def test_the_lists_that_ship_have_no_fault() -> None:
    assert find_faults(read_rows(FOLDER), read_homonyms(FOLDER)) == []


@pytest.mark.parametrize("file", [*FILES.values(), "homonyms.tsv"])
def test_every_line_has_as_many_fields_as_the_first(file: str) -> None:
    lines = (FOLDER / file).read_text(encoding="utf-8").removesuffix("\n").split("\n")
    assert {line.count("\t") for line in lines} == {lines[0].count("\t")}


@pytest.mark.parametrize(("label", "least"), [("BENCHMARK", 1500), ("METHOD", 2000), ("METRIC", 700), ("TASK", 700)])
def test_the_lists_are_long(label: str, least: int) -> None:
    assert sum(held.label == label for held in read_rows(FOLDER)) >= least
