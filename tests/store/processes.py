"""Builds in processes of their own, which can be stopped and killed at a chosen moment."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]

_BEFORE = """
import os, signal, sys
from pathlib import Path
from tests.store.changes import by_log, by_rewrite, put_after, renamed
from tests.store.graphs import large, samples, small
from kg.store import change_store, create_store
path = Path(sys.argv[1])
def stop(*_, **__):
    print("here", flush=True)
    os.kill(os.getpid(), signal.SIGSTOP)
"""

# What stops a rewrite when the new file is in its place, and the old log is still there.
BETWEEN = "Path.unlink = stop\n"


def run(code: str, path: Path) -> "subprocess.CompletedProcess[str]":
    """Run some lines to their end."""
    words = [sys.executable, "-c", _BEFORE + code, str(path)]
    return subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)


@contextmanager
def running(code: str, path: Path) -> Iterator["subprocess.Popen[str]"]:
    """Run some lines that say where they are; the process is there until it says the first word."""
    with subprocess.Popen([sys.executable, "-c", _BEFORE + code, path], cwd=ROOT, stdout=-1, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "here\n"
        try:
            yield process
        finally:
            process.kill()
            process.send_signal(signal.SIGCONT)
