"""The folder of a site: what differs is written, what is gone is removed, what is another's is left alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from kg.errors import KgError
from kg.site.folder import MANIFEST, Written, write_site


def write(folder: Path, **pages: str) -> Written:
    """Pages by name, `a__b` for a/b.html."""
    files = {f"{name.replace('__', '/')}.html": text.encode() for name, text in pages.items()}
    return write_site(folder, list(files), files.items())


def found(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.html"))
    }


def test_only_what_differs_is_written(tmp_path: Path) -> None:
    assert write(tmp_path, index="1", papers__a="2") == Written(files=2, changed=2, removed=0, size=2)
    before = (tmp_path / "index.html").stat()
    assert write(tmp_path, index="1", papers__a="3") == Written(files=2, changed=1, removed=0, size=2)
    after = (tmp_path / "index.html").stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)
    assert found(tmp_path) == {"index.html": "1", "papers/a.html": "3"}


def test_a_second_run_changes_nothing_in_the_folder(tmp_path: Path) -> None:
    write(tmp_path, index="1", papers__a="2")
    stats = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file() and path.suffix != ".lock"}
    write(tmp_path, index="1", papers__a="2")
    assert stats == {path: path.stat().st_mtime_ns for path in stats}


def test_pages_of_what_is_gone_are_removed_and_other_files_stay(tmp_path: Path) -> None:
    write(tmp_path, index="1", papers__a="2")
    (tmp_path / "papers" / "mine.html").write_text("mine", encoding="utf-8")
    assert write(tmp_path, index="1").removed == 1
    assert found(tmp_path) == {"index.html": "1", "papers/mine.html": "mine"}


def test_a_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.tex").write_text("mine", encoding="utf-8")
    with pytest.raises(KgError, match=r"holds files, but no kg-site\.txt"):
        write(tmp_path, index="1")
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.tex"]


def test_another_file_in_a_page_s_place_is_not_overwritten(tmp_path: Path) -> None:
    write(tmp_path, index="1")
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "a.html").write_text("mine", encoding="utf-8")
    with pytest.raises(KgError, match=r"a\.html: not written by kg"):
        write(tmp_path, index="1", papers__a="2")
    assert found(tmp_path)["papers/a.html"] == "mine"


def test_a_list_that_names_files_elsewhere_removes_none(tmp_path: Path) -> None:
    victim = tmp_path / "victim.html"
    victim.write_text("mine", encoding="utf-8")
    site = tmp_path / "site"
    write(site, index="1")
    with (site / MANIFEST).open("a", encoding="utf-8") as listed:
        listed.write(f"../victim.html\n{victim}\npapers/../../victim.html\n")
    write(site, index="1")
    assert victim.read_text(encoding="utf-8") == "mine"


def test_a_link_that_leads_out_of_the_site_is_refused(tmp_path: Path) -> None:
    outside, site = tmp_path / "outside", tmp_path / "site"
    outside.mkdir()
    write(site, index="1")
    (site / "papers").symlink_to(outside, target_is_directory=True)
    with pytest.raises(KgError, match="leads out of the site"):
        write(site, index="1", papers__a="2")
    assert not list(outside.iterdir())


def test_what_broke_off_is_completed_by_the_next_run(tmp_path: Path) -> None:
    def broken() -> Iterator[tuple[str, bytes]]:
        yield "index.html", b"1"
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write_site(tmp_path, ["index.html", "papers/a.html"], broken())
    assert found(tmp_path) == {"index.html": "1"}
    assert write(tmp_path, index="1", papers__a="2").changed == 1
    assert write(tmp_path, papers__a="2").removed == 1


def test_two_at_once_are_kept_apart(tmp_path: Path) -> None:
    write(tmp_path, index="1")
    with FileLock(tmp_path / ".kg-site.lock"), pytest.raises(KgError, match="another kg is writing here"):
        write(tmp_path, index="2")


def test_a_file_in_the_folder_s_place_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "site").touch()
    with pytest.raises(KgError, match="not a folder"):
        write(tmp_path / "site", index="1")
