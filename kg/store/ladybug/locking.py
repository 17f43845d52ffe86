"""One writer at a time: a lock beside the store, and a folder of drafts that names the process."""

import glob
import os
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from kg.errors import StoreError
from kg.store.ladybug.engine import is_there

_DRAFT = ".building-"
_KEPT = re.compile(rf"\.(wal|lock)$|{re.escape(_DRAFT)}\d+$", re.IGNORECASE)  # how files beside a store are named
_PAUSES = 10
_PAUSE = 0.02  # seconds


@contextmanager
def locked(path: Path) -> Iterator[Path]:
    """An empty folder beside the store for what is being written; it goes with the lock.

    Raises StoreError where another process has the lock, or where nothing can be written.
    """
    if _KEPT.search(path.name):
        raise StoreError(f"{path}: named like the files that kg keeps beside a graph; choose another --store")
    is_there(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(f"{path}.lock", timeout=0):
            _clear(path)  # what a killed build left: the lock is ours
            folder = path.with_name(f"{path.name}{_DRAFT}{os.getpid()}")
            try:
                folder.mkdir()
                yield folder
            finally:
                _clear(path)
    except Timeout as error:
        raise StoreError(f"{path}: {_who(path)} is building here; wait for it, or choose another --store") from error
    except OSError as error:
        raise StoreError(f"{path}: cannot be written ({error.strerror or error})") from error


def builders(path: Path) -> list[Path]:
    """The folders of builds that are under way or were killed, named by their process."""
    named = path.parent.glob(f"{glob.escape(path.name)}{_DRAFT}*")
    return sorted(folder for folder in named if process_of(folder) and folder.is_dir() and not folder.is_symlink())


def process_of(folder: Path) -> int:
    """The process whose drafts a folder holds; 0 for another folder."""
    number = folder.name.rpartition(_DRAFT)[2]
    return int(number) if number.isascii() and number.isdigit() else 0


def builder(path: Path) -> int:
    """The process that is building, 0 where none is; the lock is left alone unless one of a folder's is there."""
    living = [process for process in map(process_of, builders(path)) if _is_there(process)]
    return living[0] if living and _is_locked(path) else 0


def _is_locked(path: Path) -> bool:
    if not Path(f"{path}.lock").exists():
        return False
    try:
        with FileLock(f"{path}.lock", timeout=0):
            return False
    except (Timeout, OSError):
        return True


def _is_there(process: int) -> bool:
    if os.name == "nt":
        return True  # where a signal, even none, would end it
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def _who(path: Path) -> str:
    for _ in range(_PAUSES):  # the folder is made just after the lock is had
        if process := builder(path):
            return f"process {process}"
        time.sleep(_PAUSE)
    return "another process"


def _clear(path: Path) -> None:
    for folder in builders(path):
        shutil.rmtree(folder)
