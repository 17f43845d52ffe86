"""Who logs in: never from a flag, which would stand in the shell's history and in the list of processes."""

import os
from pathlib import Path

from kg.errors import UsageError

USER = "NEO4J_USERNAME"
PASSWORD = "NEO4J_PASSWORD"  # noqa: S105 - the variable's name
FILE = "NEO4J_PASSWORD_FILE"


def credentials() -> tuple[str, str] | None:
    """User and password from the environment, or the password from the first line of a file; None where neither is set.

    Raises UsageError for a file that cannot be read.
    """
    password = os.environ.get(PASSWORD) or _from_file(os.environ.get(FILE))
    return (os.environ.get(USER) or "neo4j", password) if password else None


def _from_file(name: str | None) -> str:
    if not name:
        return ""
    try:
        lines = Path(name).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{FILE}={name}: cannot be read ({getattr(error, 'strerror', None) or error})") from error
    if not lines or not lines[0]:
        raise UsageError(f"{FILE}={name}: its first line is empty; the password goes there")
    return lines[0]
