"""Killed builds, a few; `python -m benchmarks.kills` kills more."""

from pathlib import Path

import pytest

from benchmarks.kills import Kills, main

SAMPLES = Path(__file__).parents[2] / "samples"


def test_killed_builds_leave_the_graph_before_or_after(capsys: pytest.CaptureFixture[str]) -> None:
    main(SAMPLES, 4)
    told = capsys.readouterr().out
    assert told.startswith("4 builds of 6 digests killed in ")
    assert "none another" in told
    assert told.count("\n") == 1


def test_another_graph_is_met(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kills = Kills(SAMPLES, tmp_path)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    kills._graphs = dict.fromkeys(kills._graphs, kills._graphs["half"])
    with pytest.raises(SystemExit, match=r"holds another graph, kept in .*: it differs in {'cut': \['Digest'"):
        kills.run(1)
