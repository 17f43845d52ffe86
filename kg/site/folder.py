"""The folder of a site: only files that differ are written, each in one step, and only files of ours are removed."""

import os
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from kg.errors import KgError

MANIFEST = "kg-site.txt"
_ABOUT = "# The files that `kg site` wrote here, one a line; it changes and removes no others.\n"
_LOCK = ".kg-site.lock"
_UNFINISHED = ".kg-site.part"
_HIDDEN = (_LOCK, _UNFINISHED)
_OURS = re.compile(r"(?:[a-z]+/)?[a-z0-9_][a-z0-9._-]*\.(?:html|js|css)")


@dataclass(frozen=True, slots=True)
class Written:
    """How many files the site has, how many of them were written anew, and how many others were removed."""

    files: int
    changed: int
    removed: int
    size: int


def write_site(folder: Path, files: Collection[str], pages: Iterable[tuple[str, bytes]]) -> Written:
    """Make the folder hold the pages, of which `files` are the names, and none that an earlier run wrote besides.

    Raises KgError where the folder holds files but no list of ours, or where another file is in a page's place.
    """
    try:
        _refuse_what_is_not_ours(folder)
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / _LOCK, timeout=0):
            return _write(folder, set(files), pages)
    except Timeout as error:
        raise KgError(f"{folder}: another kg is writing here; wait until it is done") from error
    except OSError as error:
        raise KgError(f"{folder}: cannot be written ({error.strerror or error})") from error


def _refuse_what_is_not_ours(folder: Path) -> None:
    if not folder.is_dir():
        if folder.exists():
            raise KgError(f"{folder}: not a folder; give one, or a name that is not taken")
    elif not (folder / MANIFEST).is_file() and any(one.name not in _HIDDEN for one in folder.iterdir()):
        raise KgError(f"{folder}: holds files, but no {MANIFEST}: not a site that kg wrote; give another folder")


def _write(folder: Path, files: set[str], pages: Iterable[tuple[str, bytes]]) -> Written:
    """Files are in the list before they are there, and until they are gone: whatever breaks off, it tells which."""
    before = _listed(folder)
    _refuse_what_is_in_the_way(folder, files, before)
    _replace(folder, MANIFEST, _list(before | files))
    count = size = changed = 0
    for name, content in pages:
        changed += _replace(folder, name, content)
        count, size = count + 1, size + len(content)
    removed = sum(_remove(folder, name) for name in sorted(before - files))
    _replace(folder, MANIFEST, _list(files))
    return Written(count, changed, removed, size)


def _listed(folder: Path) -> set[str]:
    """The files that earlier runs wrote; whatever no run of ours could have written is passed over."""
    try:
        lines = (folder / MANIFEST).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return set()
    return {line for line in lines if _OURS.fullmatch(line)}


def _list(files: Iterable[str]) -> bytes:
    return (_ABOUT + "".join(f"{name}\n" for name in sorted(files))).encode()


def _refuse_what_is_in_the_way(folder: Path, files: set[str], before: set[str]) -> None:
    for place in sorted({name.rpartition("/")[0] for name in files | before} - {""}):
        if (folder / place).is_symlink():
            raise KgError(f"{folder / place}: leads out of the site; remove this link")
        (folder / place).mkdir(exist_ok=True)
    for name in sorted(files - before):
        if os.path.lexists(folder / name):
            raise KgError(f"{folder / name}: not written by kg, and in a page's place; move it away")


def _replace(folder: Path, name: str, content: bytes) -> bool:
    """Whether the file had to be written: it was not there, or another."""
    path = folder / name
    try:
        if path.read_bytes() == content:
            return False
    except FileNotFoundError:
        pass
    part = folder / _UNFINISHED
    part.write_bytes(content)
    part.replace(path)
    return True


def _remove(folder: Path, name: str) -> bool:
    try:
        (folder / name).unlink()
    except FileNotFoundError:
        return False
    return True
