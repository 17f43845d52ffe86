"""A folder is complete or not there."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import KgError
from kg.export.folder import new_folder
from tests.store.places import disk


def make(path: Path) -> None:
    with new_folder(path) as making:
        (making / "within").mkdir()
        (making / "within/file").write_text("made")


def test_a_new_folder_holds_what_was_made_and_nothing_else_is_left(tmp_path: Path) -> None:
    make(tmp_path / "new")
    assert sorted(tmp_path.rglob("*")) == [tmp_path / name for name in ("new", "new/within", "new/within/file")]


def test_others_may_read_it_as_any_new_folder(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    make(tmp_path / "new")
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    make(tmp_path / "empty")
    assert (tmp_path / "empty/within/file").read_text() == "made"


def test_the_folder_that_a_link_leads_to_is_filled(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "link").symlink_to("empty")
    make(tmp_path / "link")
    assert (tmp_path / "empty/within/file").read_text() == "made"
    assert (tmp_path / "link").is_symlink()


def test_what_is_in_its_place_stays(tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full/mine").write_text("mine")
    (tmp_path / "file").write_text("mine")
    with pytest.raises(KgError, match=r"full: not empty; give a folder that is not there yet$"):
        make(tmp_path / "full")
    with pytest.raises(KgError, match=r"file: not a folder; give one that is not there yet$"):
        make(tmp_path / "file")
    assert sorted(tmp_path.rglob("*")) == [tmp_path / name for name in ("file", "full", "full/mine")]


def test_a_folder_that_fills_in_the_meantime_stays(tmp_path: Path) -> None:
    path = tmp_path / "new"
    with pytest.raises(KgError, match=r"new: cannot be written \(Directory not empty\)$"):
        _make_while(lambda: make(path), path)
    assert sorted(tmp_path.rglob("*")) == [path, path / "within", path / "within/file"]


def _make_while(other: Callable[[], None], path: Path) -> None:
    with new_folder(path):
        other()


@pytest.mark.parametrize("error", [KgError("a list"), KeyboardInterrupt()], ids=repr)
def test_after_an_error_nothing_is_left(error: BaseException, tmp_path: Path) -> None:
    with pytest.raises(type(error)):
        _make_half(tmp_path / "new", error)
    assert not list(tmp_path.iterdir())


def _make_half(path: Path, error: BaseException) -> None:
    with new_folder(path) as making:
        (making / "half").write_text("made")
        raise error


def test_a_full_disk_is_one_line_and_leaves_nothing(tmp_path: Path) -> None:
    with disk(tmp_path / "disk", "1m") as is_mounted:
        if not is_mounted:
            pytest.skip("only for who may mount")
        with pytest.raises(KgError, match=r"new: cannot be written \(No space left on device\)$"):
            _fill(tmp_path / "disk/new")
        assert not list((tmp_path / "disk").iterdir())


def _fill(path: Path) -> None:
    with new_folder(path) as making:
        (making / "large").write_bytes(os.urandom(2 * 1024**2))


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    with pytest.raises(KgError, match=r"no/such/new: cannot be written \(No such file or directory\)$"):
        make(tmp_path / "no/such/new")
    (tmp_path / "circle").symlink_to("circle")
    with pytest.raises(KgError, match=r"circle: cannot be written \(.*\)$"):
        make(tmp_path / "circle")
