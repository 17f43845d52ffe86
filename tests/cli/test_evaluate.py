"""`kg evaluate` as a user runs it."""

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from tests.cli.conftest import Run
from tests.conftest import ROOT, SAMPLES

GOLD = str(ROOT / "tests/gold/samples.jsonl")

ENTRIES = [
    {
        "id": "1",
        "title": "SiT: A Model",
        "text": "SiT를 제안합니다.\nImageNet 데이터셋에서 평가하여 정확도 76.1%를 달성했습니다.",
    },
    {"id": "2", "title": "SiT-XL", "text": "SiT와 DeiT를 비교합니다."},
]
ANNOTATIONS: list[dict[str, Any]] = [
    {
        "id": "1",
        "entities": [
            {"label": "METHOD", "name": "SiT", "surfaces": ["SiT"], "role": "proposes"},
            {"label": "BENCHMARK", "name": "ImageNet", "surfaces": ["ImageNet"], "role": "evaluates_on"},
            {"label": "TASK", "name": "image generation", "surfaces": ["이미지 생성"]},
        ],
        "results": [{"method": "SiT", "benchmark": "ImageNet", "metric": "", "value": 76.1, "unit": "%"}],
    },
    {"id": "2", "entities": [], "results": []},
]
PAIR = {"label": "METHOD", "verdict": "same", "kind": "spelling"}


def write(name: str, *rows: object) -> str:
    Path(name).write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows), encoding="utf-8")
    return name


@pytest.fixture
def files(kg: Run) -> tuple[str, str]:  # noqa: ARG001 - it changes into an empty folder
    return write("gold.jsonl", *ANNOTATIONS), write("entries.jsonl", *ENTRIES)


def test_every_row_is_printed_with_its_interval_and_count(kg: Run, files: tuple[str, str]) -> None:
    gold, entries = files
    answer = kg("evaluate", gold, "--entries", entries)
    scored, calibrated = (table.splitlines() for table in answer.out.split("\n\n"))
    assert answer.code == 0
    assert scored[0] == "row\tprecision\trecall\tF1\tgold"
    rows = {line.split("\t")[0]: line.split("\t")[1:] for line in scored[1:]}
    assert list(rows)[:4] == ["METHOD", "BENCHMARK", "TASK", "METRIC"]
    assert rows["result value"] == ["1.000 (.000-1.000)"] * 3 + ["1"]
    assert rows["TASK"] == [".000 (.000-.000)"] * 3 + ["1"]
    assert calibrated[0].split("\t")[0] == "sure and right"
    assert answer.err.splitlines() == ["2 annotated entries"]
    assert {"METHOD seen", "METHOD unseen"} < set(rows)


def test_digests_can_be_evaluated_on_too(kg: Run) -> None:
    rows = json.loads(kg("evaluate", GOLD, "--entries", str(SAMPLES), "--json").out)
    assert (rows["entries"], rows["not_read"]) == (57, [])
    assert {row["row"]: row["gold"] for row in rows["rows"]}["METHOD"] > 100


def test_the_numbers_are_those_of_what_kg_extract_prints(kg: Run, files: tuple[str, str]) -> None:
    gold, entries = files
    Path("found.jsonl").write_text(kg("extract", entries).out, encoding="utf-8")
    extracted = json.loads(kg("evaluate", gold, "--entries", entries, "--json").out)
    predicted = json.loads(kg("evaluate", gold, "--predicted", "found.jsonl", "--json").out)
    assert [row for row in extracted["rows"] if "seen" not in row["row"]] == predicted["rows"]
    sure = [[(held["what"], held["number"]) for held in said["calibration"]] for said in (extracted, predicted)]
    assert sure[0] == sure[1] != []


def test_seen_names_are_scored_apart_from_new_ones(kg: Run, files: tuple[str, str]) -> None:
    gold, entries = files
    seen = write("seen.jsonl", ANNOTATIONS[0] | {"entities": ANNOTATIONS[0]["entities"][:1]})
    answer = kg("evaluate", gold, "--entries", entries, "--seen", seen, "--json")
    counts = {row["row"]: row["gold"] for row in json.loads(answer.out)["rows"]}
    assert (counts["METHOD seen"], counts["METHOD unseen"], counts["TASK unseen"]) == (1, 0, 1)
    assert "--seen" not in answer.err


def test_mistakes_are_counted_by_kind_and_the_first_come_with_their_sentences(kg: Run, files: tuple[str, str]) -> None:
    _, entries = files
    wrong = ANNOTATIONS[0] | {"entities": [ANNOTATIONS[0]["entities"][0] | {"role": "uses"}], "results": []}
    found = write("found.jsonl", wrong, ANNOTATIONS[1])
    answer = kg("evaluate", "gold.jsonl", "--predicted", found, "--entries", entries, "--errors", "3")
    _, kinds, first = answer.out.split("\n\n")
    assert kinds.splitlines()[1:] == [
        "missed\tBENCHMARK\t1",
        "missed\tRESULT\t1",
        "missed\tTASK\t1",
        "role\tMETHOD\t1",
    ]
    assert [line.split("\t") for line in first.splitlines()[1:]] == [
        ["1", "role", "METHOD", "SiT", "uses", "proposes", "SiT: A Model"],
        ["1", "missed", "BENCHMARK", "ImageNet", "", "", ENTRIES[0]["text"].split("\n")[1]],
        ["1", "missed", "TASK", "이미지 생성", "", "", ""],
    ]


def test_linking_is_scored_on_pairs(kg: Run, files: tuple[str, str]) -> None:
    _, entries = files
    ends = [
        {"a": {"id": "1", "surface": one}, "b": {"id": "2", "surface": other}}
        for one, other in (("SiT", "SiT"), ("SiT", "DeiT"))
    ]
    pairs = write("pairs.jsonl", *[PAIR | end for end in ends], PAIR | ends[0] | {"a": {"id": "9", "surface": "SiT"}})
    answer = kg("evaluate", "--pairs", pairs, "--entries", entries, "--errors", "5")
    assert answer.err == "3 pairs, 2 with both names found: coverage 0.667\n"
    scored, kinds, wrong = answer.out.split("\n\n")
    assert scored.splitlines()[1].split("\t")[1:3] == ["1.000 (.000-1.000)", ".500 (.000-1.000)"]
    assert kinds.splitlines()[1] == "spelling\t1\t2"
    assert wrong.splitlines()[1] == "METHOD\tSiT\t1\tDeiT\t2\tdifferent\tsame"
    held = json.loads(kg("evaluate", "gold.jsonl", "--pairs", pairs, "--entries", entries, "--json").out)
    assert (held["linking"]["pairs"], round(held["linking"]["coverage"], 3), held["entries"]) == (3, 0.667, 2)


def test_pairs_of_papers_that_no_entry_is_of_are_not_scored(kg: Run, files: tuple[str, str]) -> None:
    pairs = write("pairs.jsonl", PAIR | {"a": {"id": "8", "surface": "SiT"}, "b": {"id": "9", "surface": "SiT"}})
    answer = kg("evaluate", "--pairs", pairs, "--entries", files[1])
    assert answer.err.splitlines() == [
        "1 pairs, 0 with both names found: coverage 0.000",
        "no pair is scored: --entries has to hold the entries of the pairs' papers",
    ]
    assert answer.out == ""


def test_the_reliability_diagram_is_written(kg: Run, files: tuple[str, str]) -> None:
    gold, entries = files
    answer = kg("evaluate", gold, "--entries", entries, "--reliability", "sure.svg")
    assert answer.code == 0
    assert answer.err.splitlines()[-1].startswith("sure.svg: ")
    assert kg("evaluate", gold, "--entries", entries, "--reliability", "-").out == Path("sure.svg").read_text("utf-8")
    assert ElementTree.parse("sure.svg").getroot().tag.endswith("svg")  # noqa: S314 - our own


def test_lines_that_do_not_fit_are_listed_and_the_rest_is_scored(kg: Run, files: tuple[str, str]) -> None:
    gold = write("bad.jsonl", "{", ANNOTATIONS[0], ANNOTATIONS[0] | {"id": "7"})
    answer = kg("evaluate", gold, "--entries", files[1])
    assert answer.code == 3
    assert answer.err.splitlines()[0] == "2 annotated entries"
    assert answer.err.splitlines()[1] == "1 not read, all in them counts as missed: 7"
    assert answer.err.splitlines()[-1].startswith("bad.jsonl:1: rejected: no annotation: not JSON")
    assert answer.out.startswith("row\t")


FAILING: list[tuple[list[str], int, str]] = [
    (["--entries", "entries.jsonl"], 2, "nothing to evaluate on"),
    (["gold.jsonl"], 2, "give --entries FILE, or --predicted FILE"),
    (["--pairs", "gold.jsonl", "--predicted", "gold.jsonl"], 2, "give --entries FILE"),
    (["gold.jsonl", "--pairs", "gold.jsonl", "--predicted", "gold.jsonl"], 2, "--pairs needs"),
    (["--pairs", "gold.jsonl", "--entries", "entries.jsonl", "--reliability", "a.svg"], 2, "--reliability needs"),
    (["gold.jsonl", "--predicted", "gold.jsonl", "--reliability", "a.svg"], 2, "a.svg: nothing to draw"),
    (["gold.jsonl", "--entries", "entries.jsonl", "--reliability", "a.docx"], 2, "a.docx: the diagram is SVG"),
    (["no.jsonl", "--entries", "entries.jsonl"], 1, "no.jsonl: cannot be read (No such file or directory)"),
    (["gold.jsonl", "--entries", "no.jsonl"], 1, "no.jsonl: cannot be read"),
    (["gold.jsonl", "--entries", "gold.jsonl"], 1, "gold.jsonl: no entry in it"),
    (
        ["entries.jsonl", "--entries", "entries.jsonl"],
        1,
        "entries.jsonl: no annotation in it; the first: entries.jsonl:1",
    ),
    (["gold.jsonl", "--entries", "entries.jsonl", "--pairs", "gold.jsonl"], 1, "gold.jsonl: no pair in it"),
    (["other.jsonl", "--entries", "entries.jsonl"], 1, "no annotated entry was read"),
]


@pytest.mark.parametrize(("words", "code", "what"), FAILING)
@pytest.mark.usefixtures("files")
def test_what_cannot_be_evaluated_is_told_in_one_line(kg: Run, words: list[str], code: int, what: str) -> None:
    write("other.jsonl", ANNOTATIONS[1] | {"id": "other"})
    answer = kg("evaluate", *words)
    assert (answer.code, answer.out) == (code, "")
    assert answer.err.splitlines()[-1].startswith("kg: ")
    assert what in answer.err.splitlines()[-1]
