"""`kg report`: the format, the name, and one line for whatever is missing or wrong."""

import csv
import json
from pathlib import Path

import pytest

from kg.cli.report import Format, ReportName
from kg.report import FORMATS, REPORTS
from tests.cli.conftest import Run

NAMES = {"benchmark": "MMLU", "author": "dao, tri", "method": "사고연쇄", "digest": "2024-01-18"}


def words(report: str) -> list[str]:
    since = ["--since", "2024-01-01"] if report == "changes" else []
    return ["report", report, *([NAMES[report]] if report in NAMES else []), *since]


def test_the_command_knows_all_reports_and_formats() -> None:
    assert [name.value for name in ReportName] == list(REPORTS)
    assert [name.value for name in Format] == list(FORMATS)


@pytest.mark.parametrize("report", REPORTS)
def test_every_report_goes_to_stdout_as_markdown(kg: Run, sample_file: Path, report: str) -> None:
    answer = kg(*words(report), "--store", str(sample_file))
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("# ")


def test_the_format_is_that_of_the_file(kg: Run, sample_file: Path) -> None:
    for suffix in FORMATS:
        assert kg(*words("method"), "-o", f"report.{suffix}", "--store", str(sample_file)).code == 0
    assert Path("report.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert Path("report.md").read_text(encoding="utf-8").startswith("# Chain-of-Thought")
    assert json.loads(Path("report.json").read_text(encoding="utf-8"))["title"] == "Chain-of-Thought"
    with Path("report.csv").open(encoding="utf-8", newline="") as file:
        assert next(csv.reader(file))[:3] == ["section", "table", "text"]


def test_a_format_that_is_given_is_taken(kg: Run, sample_file: Path) -> None:
    kg(*words("method"), "-o", "report.txt", "--format", "json", "--store", str(sample_file))
    assert json.loads(Path("report.txt").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (["benchmark"], "which benchmark? Give its name"),
        (["author"], "which author? Give its name"),
        (["method", ""], "which method? Give its name"),
        (["digest"], "which digest? Give its date"),
        (["changes"], "changes since when? Give --since DATE"),
        (["changes", "--since", "yesterday"], "'yesterday' is no date; write it as 2024-01-18"),
        (["changes", "--since", "2024-13-01"], "'2024-13-01' is no date"),
        (["changes", "MMLU", "--since", "2024-01-01"], "changes takes no name, but 'MMLU' is given"),
        (["coauthors", "Tri Dao"], "coauthors takes no name"),
        (["coauthors", "--since", "2024-01-01"], "--since is for changes, not for coauthors"),
        (["digest", "2024-01-17"], "no digest is of 2024-01-17; the nearest are of 2023-12-08 or 2024-01-18"),
        (["digest", "18.1.2024"], "'18.1.2024' is no date"),
        (["author", "Tri Dau"], "no author is known as 'Tri Dau'; did you mean Tri Dao"),
        (["benchmark", "MMLUU"], "no benchmark is known as 'MMLUU'; did you mean MMLU"),
        (["coauthors", "-o", "x.pdf"], "x.pdf: no report is written as .pdf; end it in .html, .md, .json or .csv"),
    ],
)
def test_what_is_missing_or_wrong_is_one_line(kg: Run, sample_file: Path, given: list[str], told: str) -> None:
    answer = kg("report", *given, "--store", str(sample_file))
    assert answer.code == 2
    assert answer.err.startswith(f"kg: {told}")
    assert answer.err.count("\n") == 1
    assert not answer.out
