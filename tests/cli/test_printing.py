"""What a terminal shows: a real one, made with the operating system's pseudo-terminal."""

import os
import pty
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.conftest import SAMPLES

_STYLE = re.compile(r"\x1b\[[\d;]*m")


def on_a_terminal(*words: str, columns: int = 80) -> tuple[list[str], str]:
    """The lines that `kg` prints on a terminal, and what it writes on a terminal's stderr."""
    out, out_end = pty.openpty()
    err, err_end = pty.openpty()
    environment = os.environ | {"COLUMNS": str(columns), "TERM": "xterm"}
    with subprocess.Popen([sys.executable, "-m", "kg", *words], stdout=out_end, stderr=err_end, env=environment) as kg:
        os.close(out_end)
        os.close(err_end)
        with ThreadPoolExecutor(2) as readers:  # a terminal that nobody reads is soon full, and who writes on it waits
            printed, said = readers.map(_read, (out, err))
    assert kg.returncode == 0
    return [_STYLE.sub("", line).rstrip() for line in printed.splitlines()], said


def _read(terminal: int) -> str:
    parts = []
    try:
        while part := os.read(terminal, 65536):
            parts.append(part)
    except OSError:  # how Linux says that the other end is closed
        pass
    os.close(terminal)
    return b"".join(parts).decode()


def test_rows_that_fit_are_a_table(sample_file: Path) -> None:
    lines, _ = on_a_terminal("query", "coauthors", "author=Tri Dao", "--store", str(sample_file), columns=100)
    assert lines[0].split() == ["coauthor", "papers", "weight", "first_seen", "last_seen", "paper_ids"]
    assert lines[1].startswith("Albert Gu       1       1       2023-12-08  2024-04-12  2312.00752")


def test_rows_that_are_too_wide_are_records(sample_file: Path) -> None:
    lines, _ = on_a_terminal("query", "results_on_benchmark", "benchmark=ImageNet 256x256", "--store", str(sample_file))
    start = lines.index("-- 1 of 2")
    record = {line.split()[0]: line.split(maxsplit=1)[1] for line in lines[start + 1 : lines.index("-- 2 of 2")]}
    assert record["value"] == "2.27"
    assert "ImageNet 256x256에서 FID 2.27을 기록했습니다." in record["sentence"]


def test_long_work_shows_its_progress(tmp_path: Path) -> None:
    _, said = on_a_terminal("build", str(SAMPLES), "--store", str(tmp_path / "graph.lbug"))
    assert "extract" in said
    assert "/57" in said
