"""Saving is all or nothing, whatever stops it."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from kg.errors import BrokenStoreError, StoreError
from kg.model.graph import Graph
from kg.store import create_store, open_store
from kg.store.ladybug import saving
from tests.builders import assert_same
from tests.store.graphs import large, small

ROOT = Path(__file__).parents[2]
ROWS = 10_000
SAVE = """
import sys
from pathlib import Path
from kg.store import create_store
from tests.store.graphs import large
graph = large(int(sys.argv[2]))
print("ready", flush=True)
create_store(graph, sys.argv[1])
print("saved", flush=True)
"""


@contextmanager
def saving_process(path: Path) -> Iterator["subprocess.Popen[str]"]:
    """A process that is about to save a large graph."""
    with subprocess.Popen([sys.executable, "-c", SAVE, path, str(ROWS)], cwd=ROOT, stdout=-1, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        try:
            yield process
        finally:
            process.kill()


def loaded(path: Path) -> Graph:
    with open_store(str(path)) as store:
        return store.load()


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# The lock file stays: two builders could both have it if the one that is done took it away.
ONLY_THE_GRAPH = ["graph.kg", "graph.kg.lock"]


def test_a_save_leaves_only_the_graph(tmp_path: Path) -> None:
    for _ in range(2):
        create_store(small(), str(tmp_path / "graph.kg"))
        assert files(tmp_path) == ONLY_THE_GRAPH


def test_a_folder_that_is_not_there_is_made(tmp_path: Path) -> None:
    create_store(small(), str(tmp_path / "new" / "folder" / "graph.kg"))
    assert_same(loaded(tmp_path / "new" / "folder" / "graph.kg"), small())


def test_a_killed_build_leaves_the_last_complete_graph_and_the_next_one_works(tmp_path: Path) -> None:
    path = tmp_path / "graph.kg"
    started = time.monotonic()
    create_store(large(ROWS), str(tmp_path / "other" / "graph.kg"))
    takes = time.monotonic() - started
    create_store(small(), str(path))
    for _ in range(3):
        with saving_process(path) as process:
            time.sleep(random.uniform(0, 1.2 * takes))  # noqa: S311 - any moment
            process.send_signal(signal.SIGKILL)
            process.wait()
        assert_same(loaded(path), small() if loaded(path).nodes["Paper"].num_rows else large(ROWS))
        create_store(small(), str(path))
        assert [name for name in files(tmp_path) if name != "other"] == ONLY_THE_GRAPH


def test_what_a_killed_build_left_is_taken_away_whatever_the_stores_name(tmp_path: Path) -> None:
    path = tmp_path / "my [graph]*.kg"
    (tmp_path / f"{path.name}.building-1").mkdir()
    (tmp_path / f"{path.name}.building-1" / "graph.wal").write_bytes(b"left")
    (tmp_path / f"other {path.name}.building-1").mkdir()
    create_store(small(), str(path))
    assert files(tmp_path) == [path.name, f"{path.name}.lock", f"other {path.name}.building-1"]


def test_a_second_writer_is_refused_and_told_who_writes(tmp_path: Path) -> None:
    path = tmp_path / "graph.kg"
    with saving_process(path) as process:
        draft = tmp_path / f"graph.kg.building-{process.pid}"
        while not draft.exists():
            assert process.poll() is None
            time.sleep(0.002)
        process.send_signal(signal.SIGSTOP)
        with pytest.raises(StoreError, match=f"graph.kg: process {process.pid} is building here; wait for it"):
            create_store(small(), str(path))
        process.send_signal(signal.SIGCONT)
        assert process.stdout is not None
        assert process.stdout.readline() == "saved\n"
    assert_same(loaded(path), large(ROWS))


def test_an_open_reader_keeps_the_graph_that_it_opened(store_path: Path) -> None:
    path = store_path
    with open_store(str(path)) as store:
        create_store(large(10), str(path))
        assert_same(store.load(), small())
    assert_same(loaded(path), large(10))


def test_an_engine_that_loses_an_edge_replaces_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "graph.kg"
    create_store(large(10), str(path))
    honest = saving._copy

    def lossy(connection: Any, statement: str, table: Any) -> None:
        honest(connection, statement, table.slice(1) if statement.startswith("COPY AUTHORED") else table)

    monkeypatch.setattr(saving, "_copy", lossy)
    with pytest.raises(StoreError, match=r"other \(:Author\)-\[:AUTHORED\]->\(:Paper\) edges than were loaded"):
        create_store(small(), str(path))
    assert_same(loaded(path), large(10))
    assert files(tmp_path) == ONLY_THE_GRAPH


def test_a_disk_that_is_full_replaces_nothing(store_path: Path, tmp_path: Path) -> None:
    path = store_path
    limited = "import resource, signal\nsignal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
    limited += "resource.setrlimit(resource.RLIMIT_FSIZE, (2**20, 2**20))\n"
    done = subprocess.run(
        [sys.executable, "-c", limited + SAVE, path, str(ROWS)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "kg.errors.StoreError" in done.stderr.splitlines()[-1]
    assert_same(loaded(path), small())
    assert files(tmp_path) == ONLY_THE_GRAPH


@pytest.mark.parametrize("content", [b"Dear diary", b"\x89PNG\r\n\x1a\n", b"SQLite format 3\0" * 999])
def test_a_foreign_file_is_kept_aside(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "diary.txt"
    for number in (1, 2):
        path.write_bytes(content)
        create_store(small(), str(path))
        assert_same(loaded(path), small())
        assert (tmp_path / f"diary.txt.aside-{number}").read_bytes() == content


def test_a_damaged_graph_is_kept_aside_with_its_log_and_made_new(tmp_path: Path) -> None:
    path = tmp_path / "graph.kg"
    create_store(small(), str(path))
    damaged = path.read_bytes()[:5000]
    path.write_bytes(damaged)
    (tmp_path / "graph.kg.wal").write_bytes(b"log")
    create_store(small(), str(path))
    assert_same(loaded(path), small())
    assert (tmp_path / "graph.kg.aside-1").read_bytes() == damaged
    assert (tmp_path / "graph.kg.aside-1.wal").read_bytes() == b"log"


def test_an_empty_file_becomes_a_graph(tmp_path: Path) -> None:
    path = tmp_path / "graph.kg"
    path.touch()
    create_store(small(), str(path))
    assert_same(loaded(path), small())
    assert files(tmp_path) == ONLY_THE_GRAPH


def test_a_damaged_log_is_told_and_the_graph_made_new(store_path: Path, tmp_path: Path) -> None:
    path = store_path
    (tmp_path / "graph.kg.wal").write_bytes(os.urandom(500))
    with pytest.raises(BrokenStoreError, match=r"graph\.kg: cannot be opened as a graph"):
        loaded(path)
    create_store(small(), str(path))
    assert_same(loaded(path), small())


def test_a_path_under_a_file_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here")
    with pytest.raises(StoreError, match=r"graph\.kg: cannot be written \("):
        create_store(small(), str(tmp_path / "file" / "graph.kg"))


def test_a_folder_cannot_be_written_over(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(StoreError, match="folder: not a file; choose another --store"):
        create_store(small(), str(tmp_path / "folder"))
    assert [name for name in files(tmp_path) if "building" in name] == []
