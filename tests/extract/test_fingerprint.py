"""The fingerprint of the extractor."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg.extract.fingerprint import fingerprint
from tests.conftest import ROOT

ASK = "import sys, kg.extract; print(kg.extract.fingerprint()); sys.exit('spacy' in sys.modules)"


def _ask(folder: Path) -> str:
    return subprocess.run([sys.executable, "-c", ASK], cwd=folder, check=True, capture_output=True, text=True).stdout


def test_the_fingerprint_is_the_same_each_time_and_does_not_wait_for_spacy() -> None:
    assert _ask(ROOT) == f"{fingerprint()}\n"


@pytest.mark.parametrize(
    "file", ["kg/known/methods.tsv", "kg/extract/role_weights.py", "kg/model/keys.py", "kg/parse/sentences.py"]
)
def test_the_fingerprint_changes_with_a_list_and_with_a_rule(tmp_path: Path, file: str) -> None:
    shutil.copytree(ROOT / "kg", tmp_path / "kg", ignore=shutil.ignore_patterns("__pycache__"))
    with (tmp_path / file).open("a", encoding="utf-8") as changed:
        changed.write("\n")
    assert _ask(tmp_path) != f"{fingerprint()}\n"


def test_the_fingerprint_changes_with_the_version_of_spacy(monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint()
    monkeypatch.setattr(sys.modules[fingerprint.__module__], "version", lambda _: "0.0")
    assert fingerprint.__wrapped__() != before
