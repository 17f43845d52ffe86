"""Folders on disks that are small or read-only: real ones where this process may mount, else the nearest thing."""

import errno
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def disk(folder: Path, size: str) -> Iterator[bool]:
    """A small disk mounted on the folder; false where that is not allowed."""
    folder.mkdir(exist_ok=True)
    words = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    done = subprocess.run(words, capture_output=True, check=False)
    try:
        yield done.returncode == 0
    finally:
        if done.returncode == 0:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)


@contextmanager
def read_only(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Make a mounted folder read-only while it lasts, or one that is not mounted as nearly so as can be."""
    if folder.is_mount():
        subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
        yield
        subprocess.run(["mount", "-o", "remount,rw", str(folder)], check=True)
    elif os.geteuid():
        folder.chmod(0o555)
        yield
        folder.chmod(0o755)
    else:
        with monkeypatch.context() as patched:  # root, whom permission bits do not stop
            patched.setattr("kg.store.ladybug.locking.FileLock", _refuse)
            patched.setattr(os, "access", lambda *_: False)
            yield


def _refuse(*_: object, **__: object) -> None:
    raise OSError(errno.EROFS, os.strerror(errno.EROFS))
