"""Run the command in this process, as a user would on a shell."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from kg.cli import main


class Answer(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Answer]


@pytest.fixture
def kg(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """`kg("query", ...)` in an empty folder, without the user's own settings."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    settings = ("KG_STORE", "KG_MAX_AUTHORS", "KG_MAX_PAPERS", "KG_KEEP_INVENTED", "KG_MIN_CONFIDENCE")
    for variable in (*settings, "XDG_CONFIG_HOME"):
        monkeypatch.delenv(variable, raising=False)

    def run(*words: str) -> Answer:
        monkeypatch.setattr(sys, "argv", ["kg", *words])
        with pytest.raises(SystemExit) as exit_:
            main()
        captured = capsys.readouterr()
        return Answer(int(exit_.value.code or 0), captured.out, captured.err)

    return run
