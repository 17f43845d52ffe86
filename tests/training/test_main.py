"""The command that trains."""

import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT


def test_a_folder_without_annotations_is_one_line_and_the_model_stays(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "training", str(tmp_path), "--model", str(tmp_path / "model")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "train.jsonl" in done.stderr
    assert not (tmp_path / "model").exists()


def test_a_folder_of_something_else_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear", encoding="utf-8")
    command = [sys.executable, "-m", "training", str(tmp_path), "--model", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "no folder of a model" in done.stderr
    assert (tmp_path / "letter.txt").read_text(encoding="utf-8") == "Dear"
