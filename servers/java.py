"""The Java that runs the server: that of JAVA_HOME, as Maven takes it, else the first on the path."""

import os
import re
import shutil
import subprocess

from servers.errors import ServerError

_OLDEST = 17  # of those that Neo4j 5.26 runs on


def find_java() -> str:
    """The command; an error says why there is none that would do."""
    home = os.environ.get("JAVA_HOME")
    command = shutil.which("java", path=os.path.join(home, "bin") if home else None)  # noqa: PTH118 - a search path
    if command is None:
        raise ServerError(f"java is not installed{f' in JAVA_HOME={home}' if home else ''}: install Java {_OLDEST}")
    told = subprocess.run([command, "-version"], capture_output=True, text=True, check=False)
    version = major_version(told.stderr)
    if told.returncode or version is None:
        raise ServerError(f"{command} does not run: {told.stderr.strip() or told.returncode}")
    if version < _OLDEST:
        raise ServerError(f"{command} is Java {version}, Neo4j needs {_OLDEST} or newer")
    return command


def major_version(told: str) -> int | None:
    """17 of what `java -version` tells, `openjdk version "17.0.15"`; until 8 they were called 1.8."""
    found = re.search(r'version "(?:1\.)?(\d+)', told)
    return int(found[1]) if found else None
