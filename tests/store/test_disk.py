"""A disk that is full, read-only or not allowed: one clear line, and nothing is lost."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.store import create_store
from tests.builders import assert_same
from tests.store.changes import WAYS, by_log, by_rewrite, files, loaded, renamed
from tests.store.graphs import small
from tests.store.places import disk, read_only
from tests.store.processes import ROOT, run

_LIMIT = "import resource\nsignal.signal(signal.SIGXFSZ, signal.SIG_IGN)\nsize = {size}\n"
_LIMIT += "resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))\n"


@pytest.fixture
def folder(tmp_path: Path, saved_once: bytes) -> Iterator[Path]:
    """A folder with the small graph, on a disk of its own where that may be."""
    with disk(tmp_path / "disk", "8m"):
        (tmp_path / "disk" / "graph.kg").write_bytes(saved_once)
        yield tmp_path / "disk"


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("size", [100, 300_000, 2_000_000])
def test_a_file_that_may_not_grow_loses_nothing(way: str, size: int, store_path: Path, tmp_path: Path) -> None:
    by_log(renamed(small(), "one"), store_path)
    before = files(tmp_path)
    done = run(f"{_LIMIT.format(size=size)}by_{way}(renamed(small(), 'two'), path)", store_path)
    said = done.stderr.splitlines()[-1]
    assert re.fullmatch(r"kg\.errors\.StoreError: .*graph\.kg: cannot be written \([A-Z][a-z ]+\)", said), said
    assert files(tmp_path) == before
    assert_same(loaded(store_path), renamed(small(), "one"))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("left", [0, 1000, 100_000, 1_000_000, 2_500_000])
def test_a_full_disk_loses_nothing(way: str, left: int, folder: Path) -> None:
    by_log(renamed(small(), "one"), folder / "graph.kg")
    if folder.is_mount():
        _fill(folder, left)
        with pytest.raises(StoreError, match=r"graph\.kg: cannot be written \(No space left on device\)$"):
            WAYS[way](renamed(small(), "two"), folder / "graph.kg")
    assert_same(loaded(folder / "graph.kg"), renamed(small(), "one"))
    (folder / "filler").unlink(missing_ok=True)
    assert files(folder) == ["graph.kg", "graph.kg.lock", "graph.kg.wal"]
    WAYS[way](renamed(small(), "two"), folder / "graph.kg")
    assert_same(loaded(folder / "graph.kg"), renamed(small(), "two"))


def test_a_broken_file_stays_in_place_where_the_disk_is_full(folder: Path) -> None:
    broken = (folder / "graph.kg").read_bytes()[:50_000]
    (folder / "graph.kg").write_bytes(broken)
    if folder.is_mount():
        _fill(folder, 1_000_000)
        with pytest.raises(StoreError, match=r"graph\.kg: cannot be written \(No space left on device\)$"):
            create_store(small(), str(folder / "graph.kg"))
        assert (folder / "graph.kg").read_bytes() == broken
        (folder / "filler").unlink()
    create_store(small(), str(folder / "graph.kg"))
    assert (folder / "graph.kg.aside-1").read_bytes() == broken


def test_a_read_only_folder_is_read_and_not_written(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    by_log(renamed(small(), "one"), folder / "graph.kg")
    with read_only(folder, monkeypatch):
        assert_same(loaded(folder / "graph.kg"), renamed(small(), "one"))
        for path in (folder / "graph.kg", folder / "new.kg"):
            with pytest.raises(StoreError, match=rf"{path.name}: cannot be written \([A-Z][a-z -]+\)$"):
                create_store(small(), str(path))
    by_rewrite(small(), folder / "graph.kg")
    assert_same(loaded(folder / "graph.kg"), small())


@pytest.mark.parametrize("name", ["graph.kg", "graph.kg.wal", "."])
def test_what_may_not_be_read_is_told_and_is_not_called_damaged(name: str, store_path: Path, tmp_path: Path) -> None:
    by_log(renamed(small(), "one"), store_path)
    before = files(tmp_path)
    for parent in tmp_path.parents[:-2]:
        parent.chmod(0o755)
    tmp_path.chmod(0o777)
    (tmp_path / name).chmod(0)
    (tmp_path / "graph.kg.lock").chmod(0o666)
    try:
        for call in (f"open_store({str(store_path)!r})", f"create_store(small(), {str(store_path)!r})"):
            said = _run_as_nobody(f"from kg.store import *; from tests.store.graphs import small; {call}")
            assert re.search(r"graph\.kg: cannot be (read|written) \(Permission denied\)$", said), said
    finally:
        tmp_path.chmod(0o755)
        (tmp_path / name).chmod(0o755)
    assert files(tmp_path) == before
    assert_same(loaded(store_path), renamed(small(), "one"))


def _run_as_nobody(code: str) -> str:
    """The last line that the code says as a user who is not root."""
    change = "import os; os.geteuid() or (os.setegid(65534), os.seteuid(65534))\n"
    words = [sys.executable, "-c", f"import tests.store.graphs, kg.store\n{change}{code}"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    return [*done.stderr.splitlines(), ""][-1 - bool(done.stderr)]


def _fill(folder: Path, left: int) -> None:
    """Leave about so many bytes free."""
    free = os.statvfs(folder)
    count = free.f_bavail * free.f_frsize - left
    (folder / "filler").write_bytes(bytes(max(0, count)))
