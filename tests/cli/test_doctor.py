"""`kg doctor` tells of each thing that can be wrong with a store what it is and what to do; it writes nothing."""

import os
import subprocess
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from typing import Any, NamedTuple

import ladybug
import pytest

from kg.store import create_store
from kg.store.ladybug import examining
from kg.store.ladybug.engine import connect, log_of
from tests.cli.conftest import Run
from tests.conftest import SAMPLES
from tests.store.changes import by_log, renamed
from tests.store.graphs import large, small
from tests.store.places import disk, read_only
from tests.store.processes import BETWEEN, running


class Told(NamedTuple):
    code: int
    rows: dict[str, tuple[str, str]]  # what: (state, what to do)


Doctor = Callable[[], Told]


@pytest.fixture(scope="session")
def saved(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("saved") / "graph.lbug"
    create_store(small(), str(path))
    return path.read_bytes()


@pytest.fixture
def path(tmp_path: Path, saved: bytes) -> Path:
    """A folder of its own with a small graph in it."""
    folder = tmp_path / "here"
    folder.mkdir()
    (folder / "graph.lbug").write_bytes(saved)
    return folder / "graph.lbug"


@pytest.fixture
def doctor(kg: Run, path: Path) -> Doctor:
    """What the doctor says of the store, which it leaves as it is; rows of packages aside."""

    def run() -> Told:
        before = _state(path.parent)
        answer = kg("doctor", "--store", str(path))
        assert (_state(path.parent), answer.err) == (before, "")
        rows = [line.split("\t") for line in answer.out.splitlines()[1:]]
        known = {"kg", "python", "queries", *(row[0] for row in rows if _is_installed(row[0]))}
        return Told(answer.code, {what: (state, todo) for what, state, todo in rows if what not in known})

    return run


def _state(folder: Path) -> list[tuple[Any, ...]]:
    files = sorted(folder.rglob("*"))
    return [(str(file), file.lstat().st_ino, file.lstat().st_size, file.lstat().st_mtime_ns) for file in files]


def _is_installed(name: str) -> bool:
    try:
        return bool(metadata.version(name))
    except metadata.PackageNotFoundError:
        return False


def test_a_graph_in_order_is_complete_and_that_is_all(doctor: Doctor, path: Path) -> None:
    assert doctor() == (0, {"store": ("complete", str(path))})
    by_log(renamed(small(), "one"), path)
    assert doctor() == (0, {"store": ("complete", str(path))})


def test_the_sample_graph_is_in_order(kg: Run, sample_file: Path) -> None:
    answer = kg("doctor", "--store", str(sample_file))
    assert answer.code == 0
    assert f"store\tcomplete\t{sample_file}" in answer.out
    assert "ladybug\t0.22" in answer.out


def test_no_graph_is_told_with_the_command_that_makes_one(kg: Run) -> None:
    answer = kg("doctor")
    assert answer.code == 1
    assert "no graph here; make one with `kg build DIGESTS --store graph.lbug`" in answer.out


@pytest.mark.parametrize("address", [".", "redis://localhost", "a\udcff"])
def test_what_is_no_path_is_told(kg: Run, address: str) -> None:
    answer = kg("doctor", "--store", address)
    assert (answer.code, answer.err) == (1, "")
    assert "choose another --store" in answer.out or "give the path of a file" in answer.out


def _foreign(path: Path) -> None:
    path.write_text("Dear diary")


def _other_database(path: Path) -> None:
    path.unlink()
    database = ladybug.Database(path, max_db_size=1 << 30)
    connection = ladybug.Connection(database)
    connection.execute("CREATE NODE TABLE Person(id STRING, PRIMARY KEY (id))")
    connection.close()
    database.close()


def _set(statement: str) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        with connect(path, read_only=False) as connection:
            connection.execute(statement)

    return change


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:50_000])


def _scratched(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[10:14] = b"\xff" * 4
    path.write_bytes(content)


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


NOT_READABLE: dict[str, tuple[Callable[[Path], None], str]] = {
    "a foreign file": (_foreign, "not a graph of kg; choose another --store, or `kg build` sets it aside"),
    "an empty file": (lambda path: path.write_text(""), "choose another --store, or `kg build` sets it aside"),
    "another database": (_other_database, "the engine's, not a graph of kg; choose another --store"),
    "an older version": (_set("MATCH (g:Graph) SET g.schema_version = 1"), "of schema version 1, older than"),
    "a newer version": (_set("MATCH (g:Graph) SET g.schema_version = 99"), "of schema version 99, newer than"),
    "a file cut short": (_cut, "`kg build` makes it new"),
    "a damaged head": (_scratched, "cannot be opened as a graph"),
    "a damaged log": (lambda path: log_of(path).write_bytes(os.urandom(500)), "only its log is damaged, "),
    "a folder": (_folder, "not a file; choose another --store"),
    "a pipe": (_pipe, "not a file; choose another --store"),
}


@pytest.mark.parametrize(("damage", "said"), NOT_READABLE.values(), ids=NOT_READABLE)
def test_what_cannot_be_read_is_told(damage: Callable[[Path], None], said: str, doctor: Doctor, path: Path) -> None:
    damage(path)
    code, rows = doctor()
    assert (code, rows["store"][0]) == (1, "not readable")
    assert said in rows["store"][1]
    assert rows["store"][1].startswith(f"{path}: ")


WRONG = {
    "another text": ("MATCH (s:Sentence {start_at: 35}) SET s.text = 'x'", "not in the text of their sentence"),
    "another surface": ("MATCH ()-[r:NAMES {surface: 'DeiT'}]->() SET r.surface = 'DeIT'", "(:Sentence)-[:NAMES]->"),
    "another place": ("MATCH ()-[r:NAMES {surface: 'DeiT'}]->() SET r.start_at = -1", "not in the text"),
    "a result elsewhere": ("MATCH ()-[r:STATES]->() SET r.end_at = 999", "(:Sentence)-[:STATES]->(:Result)"),
    "lost evidence": ("MATCH ()-[r:USES]->() SET r.sentence = 'none'", "edges whose sentence is no Sentence"),
    "a lost sentence": ("MATCH (:Sentence {start_at: 35})-[r:IN_DIGEST]->() DELETE r", "1 sentences without the paper"),
    "nothing said": ("MATCH (p:Paper) SET p.title = NULL", "2 Paper without title"),
}


@pytest.mark.parametrize(("statement", "said"), WRONG.values(), ids=WRONG)
def test_what_damaged_pages_would_change_is_found(statement: str, said: str, doctor: Doctor, path: Path) -> None:
    _set(statement)(path)
    code, rows = doctor()
    assert (code, rows["store"][0]) == (1, "damaged")
    assert said in rows["store"][1]
    assert rows["store"][1].endswith("; move it away, then `kg build` all digests")


def test_two_nodes_that_say_what_the_graph_is_are_too_many(doctor: Doctor, path: Path) -> None:
    _set("CREATE (:Graph {id: 'other', schema_version: 2, complete: true})")(path)
    assert doctor().code == 1


def test_zeros_in_the_pages_are_told_or_have_changed_nothing(kg: Run, path: Path, saved: bytes) -> None:
    for page in range(8, len(saved) // 4096, 97):
        path.write_bytes(saved[: page * 4096] + bytes(4096) + saved[(page + 1) * 4096 :])
        assert kg("doctor", "--store", str(path)).err == ""


def test_an_incomplete_graph_is_told(doctor: Doctor, path: Path) -> None:
    _set("MATCH (g:Graph) SET g.complete = false")(path)
    assert doctor() == (1, {"store": ("incomplete", f"{path}: run `kg build` again")})


def test_a_build_under_way_is_told_with_its_process_and_the_graph_is_readable(doctor: Doctor, path: Path) -> None:
    with running("with change_store(str(path)) as writer:\n    stop()", path) as process:
        code, rows = doctor()
        assert (code, rows["store"][0], rows["build"][0]) == (0, "complete", "under way")
        assert rows["build"][1].startswith(f"process {process.pid} is building here")
        process.kill()
        process.wait()
    code, rows = doctor()
    assert (code, rows["store"][0], rows["build"][0]) == (0, "complete", "was killed")
    assert "the next `kg build` takes it away" in rows["build"][1]


def test_a_log_of_another_file_is_told_and_a_build_takes_it_away(doctor: Doctor, path: Path, kg: Run) -> None:
    by_log(renamed(small(), "one"), path)
    with running(f"{BETWEEN}by_rewrite(large(9), path)", path) as process:
        process.kill()
        process.wait()
    code, rows = doctor()
    assert (code, rows["store"][0], rows["log"][0]) == (0, "complete", "of another file")
    assert kg("build", str(SAMPLES / "2024-01-18.md"), "--store", str(path)).code == 0
    assert doctor() == (0, {"store": ("complete", str(path))})


def test_a_log_without_its_file_is_told(doctor: Doctor, path: Path) -> None:
    by_log(renamed(small(), "one"), path)
    path.unlink()
    code, rows = doctor()
    assert (code, rows["log"][0]) == (1, "without its file")


def test_what_was_set_aside_is_told_and_may_be_deleted(doctor: Doctor, path: Path) -> None:
    path.write_text("Dear diary")
    create_store(large(5), str(path))
    (path.parent / "graph.lbug.aside-notes").touch()
    code, rows = doctor()
    assert code == 0
    assert rows["set aside"] == ("0.0 MiB", f"{path}.aside-1: what a build replaced; may be deleted")


def test_a_disk_with_too_little_room_for_a_build_is_told(doctor: Doctor, path: Path, saved: bytes) -> None:
    with disk(path.parent, f"{len(saved) * 2 // 1024}k") as is_small:
        path.write_bytes(saved)
        code, rows = doctor()
        assert (code, rows["store"][0]) == (0, "complete")
        assert not is_small or rows["disk"][1].endswith("a build may need 7.1 MiB; make room before the next")


def test_a_disk_without_room_is_told_wherever_the_tests_run(
    doctor: Doctor, monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    monkeypatch.setattr(examining, "_ROOM", 10**9)
    code, rows = doctor()
    assert (code, rows["store"], rows["disk"][0][-5:]) == (0, ("complete", str(path)), " free")


def test_a_folder_that_cannot_be_written_is_told_and_the_graph_is_readable(
    doctor: Doctor, path: Path, saved: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    with disk(path.parent, "16m"):
        path.write_bytes(saved)
        with read_only(path.parent, monkeypatch):
            code, rows = doctor()
    assert (code, rows["store"][0], rows["folder"][0]) == (0, "complete", "read-only")
    assert "`kg build` cannot write here; choose another --store" in rows["folder"][1]


def test_a_dead_process_is_not_called_a_build(doctor: Doctor, path: Path) -> None:
    with subprocess.Popen(["true"]) as process:
        process.wait()
    (path.parent / f"graph.lbug.building-{process.pid}").mkdir()
    assert doctor().rows["build"][0] == "was killed"
