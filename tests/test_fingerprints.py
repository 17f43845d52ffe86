"""The hashes by which a build knows what it must do again."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg import fingerprints
from kg.fingerprints import built_with, derived_with
from tests.conftest import ROOT

ASK = """
import sys
from kg.fingerprints import built_with, derived_with
print(built_with(), derived_with())
sys.exit("spacy" in sys.modules or "polars" in sys.modules)
"""


def _ask(folder: Path) -> list[str]:
    done = subprocess.run([sys.executable, "-c", ASK], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.split()


def test_they_are_the_same_each_time_and_wait_for_no_heavy_library() -> None:
    assert _ask(ROOT) == [built_with(), derived_with()]


@pytest.mark.parametrize(
    ("file", "read", "derived"),
    [
        ("kg/known/methods.tsv", True, True),
        ("kg/extract/cues.py", True, False),
        ("kg/extract/names/spans.py", True, False),
        ("kg/extract/model/manifest.json", True, False),
        ("kg/model/keys.py", True, True),
        ("kg/parse/sentences.py", True, False),
        ("kg/model/people.py", True, True),
        ("kg/model/facts.py", True, True),
        ("kg/link/groups.py", False, True),
        ("kg/cli/app.py", False, False),
    ],
)
def test_they_change_with_the_lists_and_the_rules_that_decide(
    tmp_path: Path, file: str, *, read: bool, derived: bool
) -> None:
    shutil.copytree(ROOT / "kg", tmp_path / "kg", ignore=shutil.ignore_patterns("__pycache__"))
    with (tmp_path / file).open("a", encoding="utf-8") as changed:
        changed.write("\n")
    now = _ask(tmp_path)
    assert [now[0] != built_with(), now[1] != derived_with()] == [read, derived]


def test_digests_are_read_again_with_another_version_of_spacy(monkeypatch: pytest.MonkeyPatch) -> None:
    before = built_with()
    monkeypatch.setattr(fingerprints, "version", lambda _: "0.0")
    assert built_with.__wrapped__() != before
