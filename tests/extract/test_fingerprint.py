"""The fingerprint of the extractor."""

import subprocess
import sys
from pathlib import Path

import pytest

from kg.extract import fingerprint as of_the_package
from kg.extract import lists
from kg.extract.fingerprint import FILES, fingerprint


def test_the_fingerprint_is_the_same_each_time() -> None:
    assert fingerprint() == fingerprint.__wrapped__() == of_the_package()


def test_the_fingerprint_changes_with_a_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for file in FILES.values():
        (tmp_path / file).write_bytes((lists.NAMES / file).read_bytes())
    (tmp_path / FILES["METHOD"]).write_text("name\taliases\nZorbNet\t\n", encoding="utf-8")
    monkeypatch.setattr(sys.modules["kg.extract.fingerprint"], "NAMES", tmp_path)
    assert fingerprint.__wrapped__() != fingerprint()


def test_the_fingerprint_does_not_wait_for_spacy() -> None:
    code = "import sys, kg.extract; kg.extract.fingerprint(); sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
