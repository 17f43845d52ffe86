"""Run the command on a terminal, as a user sees it who answers its questions."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

_ON_A_TERMINAL = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"


class Seen(NamedTuple):
    code: int
    text: str


def on_a_terminal(words: list[str], folder: Path, answers: Mapping[str, str], **environment: str) -> Seen:
    """`kg WORDS`, each answer given when its question is there; the whole of what was seen."""
    with subprocess.Popen(
        [sys.executable, "-c", _ON_A_TERMINAL, sys.executable, "-m", "kg", *words],
        cwd=folder,
        env={**os.environ, "HOME": str(folder), **environment},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        seen = b""
        for question, answer in answers.items():
            while question.encode() not in seen:
                read = os.read(process.stdout.fileno(), 1000)
                assert read, f"{question!r} was not asked: {seen!r}"
                seen += read
            process.stdin.write(answer.encode() + b"\n")
            process.stdin.flush()
        seen += process.stdout.read()
        return Seen(process.wait(), seen.decode().replace("\r\n", "\n"))
