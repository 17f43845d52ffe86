import json
import subprocess
import sys
from pathlib import Path

from kg.parse import read_entries
from tests.cli.conftest import Run
from tests.conftest import SAMPLES


def test_extract_prints_one_object_for_each_entry(kg: Run) -> None:
    answer = kg("extract", str(SAMPLES / "2024-11-18.md"), "--jsonl")
    rows = [json.loads(line) for line in answer.out.splitlines()]
    assert answer.code == 0
    assert len(rows) == 13
    assert all(set(row) == {"id", "entities", "results"} for row in rows)


def test_extract_reads_entries_files_too(kg: Run) -> None:
    entry = {"id": "2401.00001", "title": "SiT: A Model", "text": "SiT를 제안합니다.\nImageNet에서 평가합니다."}
    Path("entries.jsonl").write_text(json.dumps(entry) + "\n", encoding="utf-8")
    row = json.loads(kg("extract", "entries.jsonl").out)
    assert row["id"] == "2401.00001"
    assert {entity["name"] for entity in row["entities"]} >= {"SiT", "ImageNet"}


def test_a_broken_line_of_an_entries_file_is_said_and_the_others_are_read(kg: Run) -> None:
    plain = '{"id": "1", "title": "a", "text": "b"}\n'
    Path("entries.jsonl").write_text(plain + '{"id": 1\n' + plain, encoding="utf-8")
    answer = kg("extract", "entries.jsonl")
    assert answer.code == 3
    assert [json.loads(line)["id"] for line in answer.out.splitlines()] == ["1", "1"]
    assert answer.err.splitlines()[0] == (
        "entries.jsonl:2: rejected: no entry: not JSON (Expecting ',' delimiter, column 9)"
    )


def test_stats_counts_labels_types_and_what_was_set_aside(kg: Run, sample_file: Path) -> None:
    counts = json.loads(kg("stats", "--json", "--store", str(sample_file)).out)
    assert counts["Digest"] == 6
    assert counts["Paper"] == 56
    assert counts["(:Paper)-[:FEATURED_IN]->(:Digest)"] == 57
    assert counts["papers of more than 25 authors, set aside from COAUTHORED_WITH"] == 1
    assert counts["benchmarks of more than 200 papers, set aside from SHARES_BENCHMARK"] == 0


def test_a_file_that_cannot_be_written_is_named(kg: Run, sample_file: Path) -> None:
    answer = kg("report", "coauthors", "-o", "no/such/folder.md", "--store", str(sample_file))
    assert (answer.code, answer.err) == (1, "kg: no/such/folder.md: cannot be written (No such file or directory)\n")


def test_a_page_goes_to_stdout_for_a_dash(kg: Run, sample_file: Path) -> None:
    answer = kg("report", "coauthors", "-o", "-", "--store", str(sample_file))
    assert answer.out.startswith("# Co-authors")
    assert not Path("-").exists()


def test_an_interrupted_command_is_one_line_and_its_exit_code() -> None:
    code = "import signal; signal.raise_signal(signal.SIGINT)"
    hook = f"import kg.build; kg.build.build = lambda *_, **__: exec({code!r}); import kg.cli; kg.cli.main()"
    completed = subprocess.run(
        [sys.executable, "-c", hook, "build", str(SAMPLES)], capture_output=True, text=True, check=False
    )
    assert completed.returncode == 130
    assert "Traceback" not in completed.stderr


def test_completion_offers_the_names_of_queries() -> None:
    completed = subprocess.run(
        [Path(sys.executable).parent / "kg"],
        env={"_KG_COMPLETE": "complete_bash", "COMP_WORDS": "kg query co", "COMP_CWORD": "2", "PATH": "/usr/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert completed.stdout.split() == ["coauthor_path", "coauthors", "compared_with", "concepts_of_paper"]


def test_progress_is_shown_on_a_terminal_only(kg: Run) -> None:
    assert "\x1b[" not in kg("build", str(SAMPLES)).err


def test_the_version_is_told(kg: Run) -> None:
    answer = kg("--version")
    assert answer.code == 0
    assert answer.out.startswith("kg 0.")


def test_entries_of_samples_have_the_same_ids_in_both_forms(kg: Run) -> None:
    rows = [json.loads(line) for line in kg("extract", str(SAMPLES)).out.splitlines()]
    entries = [{"id": row["id"], "title": "t", "text": "b"} for row in rows]
    Path("entries.jsonl").write_text("\n".join(map(json.dumps, entries)), encoding="utf-8")
    assert [entry.paper for entry in read_entries(Path("entries.jsonl"))[0]] == [row["id"] for row in rows]
