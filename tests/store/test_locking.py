"""One writer at a time; who comes second is told who is there, and what was left is cleared."""

import os
import subprocess
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.store import change_store, create_store
from kg.store.comparing import difference
from kg.store.ladybug.engine import log_of
from tests.builders import assert_same
from tests.store.changes import by_log, files, loaded, put_after, renamed
from tests.store.graphs import large, small
from tests.store.processes import running

ONLY_READS = "with change_store(str(path)) as writer:\n    writer.open()\n    stop()"


def test_a_second_writer_is_told_the_process_that_has_written_nothing_yet(store_path: Path) -> None:
    with running(ONLY_READS, store_path) as process:
        with pytest.raises(StoreError) as caught:
            create_store(large(5), str(store_path))
        who = f"process {process.pid} is building here; wait for it, or choose another --store"
        assert str(caught.value) == f"{store_path}: {who}"
        assert_same(loaded(store_path), small())
    create_store(large(5), str(store_path))
    assert_same(loaded(store_path), large(5))


def test_the_process_is_told_that_lives_and_not_one_that_left_its_folder(store_path: Path, tmp_path: Path) -> None:
    with running(ONLY_READS, store_path) as process:
        (tmp_path / f"graph.kg.building-{_dead()}").mkdir()
        with pytest.raises(StoreError, match=f": process {process.pid} is building here"):
            create_store(small(), str(store_path))


def test_a_lock_of_a_process_that_was_killed_holds_nobody_up(store_path: Path, tmp_path: Path) -> None:
    with running(ONLY_READS, store_path) as process:
        process.kill()
        process.wait()
        assert (tmp_path / f"graph.kg.building-{process.pid}").is_dir()
    create_store(large(5), str(store_path))
    assert files(tmp_path) == ["graph.kg", "graph.kg.lock"]


def test_a_link_and_the_file_have_one_lock(store_path: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("graph.kg")
    with running(ONLY_READS, tmp_path / "link") as process, pytest.raises(StoreError, match=str(process.pid)):
        create_store(small(), str(store_path))


@pytest.mark.parametrize("other", ["graph.kg.building-one", "graph.kg2", "graph", "graph.kg.aside", "graph.kg.wall"])
def test_stores_of_similar_names_leave_each_other_alone(other: str, store_path: Path, tmp_path: Path) -> None:
    create_store(large(5), str(tmp_path / other))
    by_log(renamed(small(), "one"), store_path)
    by_log(large(4), tmp_path / other)
    assert_same(loaded(store_path), renamed(small(), "one"))
    assert_same(loaded(tmp_path / other), large(4))
    create_store(small(), str(store_path))
    assert_same(loaded(tmp_path / other), large(4))


@pytest.mark.parametrize("name", ["graph.kg.wal", "graph.kg.WAL", "graph.kg.lock", "graph.kg.building-77"])
def test_a_store_cannot_be_named_like_what_stands_beside_another(name: str, store_path: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"named like the files that kg keeps beside a graph; choose another --store"):
        create_store(large(5), str(tmp_path / name))
    assert files(tmp_path) == ["graph.kg"]
    assert_same(loaded(store_path), small())


def test_a_file_or_link_that_is_named_like_a_left_folder_stays(store_path: Path, tmp_path: Path) -> None:
    (tmp_path / "graph.kg.building-3").write_text("mine")
    (tmp_path / "notes").mkdir()
    (tmp_path / "graph.kg.building-4").symlink_to("notes")
    create_store(large(5), str(store_path))
    assert {"graph.kg.building-3", "graph.kg.building-4", "notes"} <= set(files(tmp_path))


def test_a_file_removed_while_it_is_built_is_told_and_can_be_built_again(store_path: Path) -> None:
    def put_after_removal() -> None:
        with change_store(str(store_path)) as writer:
            writer.open().close()  # type: ignore[union-attr]
            store_path.unlink()
            writer.put(large(5), difference(small(), large(5)))

    with pytest.raises(StoreError, match=r"graph\.kg: cannot be written \(No such file or directory\)"):
        put_after_removal()
    create_store(large(5), str(store_path))
    assert_same(loaded(store_path), large(5))


def test_a_log_without_its_file_is_kept_aside(store_path: Path, tmp_path: Path) -> None:
    by_log(renamed(small(), "one"), store_path)
    log = log_of(store_path).read_bytes()
    store_path.unlink()
    create_store(small(), str(store_path))
    assert_same(loaded(store_path), small())
    assert (tmp_path / "graph.kg.aside-1.wal").read_bytes() == log
    put_after(renamed(small(), "two"), store_path)
    assert_same(loaded(store_path), renamed(small(), "two"))


def _dead() -> int:
    """The id of a process that is no more."""
    with subprocess.Popen(["true"]) as process:
        process.wait()
    assert process.pid != os.getpid()
    return process.pid
