"""Neo4j's jars, fetched by Maven as pom.xml says into a folder of their version, whole or not at all."""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from xml.etree import ElementTree

from filelock import FileLock

from servers.errors import ServerError
from servers.java import find_java

POM = Path(__file__).parent / "pom.xml"
FOLDER = Path(__file__).parent.parent / ".neo4j"

_GOAL = "org.apache.maven.plugins:maven-dependency-plugin:copy-dependencies"
_PATIENCE = 900  # seconds for 116 MB


def version() -> str:
    """The version that the pom names."""
    found = ElementTree.parse(POM).findtext(".//{*}neo4j.version")  # noqa: S314 - our own file
    if found is None:
        raise ServerError(f"{POM}: names no neo4j.version")
    return found


def install(folder: Path = FOLDER) -> Path:
    """The folder of the jars, fetched where they are not there yet; other processes wait for the one that fetches."""
    lib = folder / version() / "lib"
    if not lib.is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / f"{version()}.lock"):
            if not lib.is_dir():
                _fetch(lib, folder)
    return lib


def _fetch(lib: Path, folder: Path) -> None:
    """Beside their place first: a folder in its place is complete."""
    with tempfile.TemporaryDirectory(dir=folder, prefix="fetching-") as held:
        fetched = Path(held) / "lib"
        _run_maven(fetched)
        lib.parent.mkdir(exist_ok=True)
        fetched.rename(lib)


def _run_maven(into: Path) -> None:
    find_java()  # says it better than Maven
    command = shutil.which("mvn")
    if command is None:
        raise ServerError("mvn is not installed: install Maven, which fetches Neo4j")
    words = ["-q", "-B", "-Dstyle.color=never", "-f", str(POM), _GOAL, "-DincludeScope=runtime"]
    try:
        done = subprocess.run(
            [command, *words, f"-DoutputDirectory={into}"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=_PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise ServerError(f"the download of Neo4j {version()} was not done after {_PATIENCE} seconds") from error
    if done.returncode or not any(into.glob("neo4j-*.jar")):
        raise ServerError(f"the download of Neo4j {version()} failed: {_first_error(done.stdout)}")


def _first_error(told: str) -> str:
    """What Maven says went wrong; after it, it says how to ask it for more."""
    found = re.search(r"\[ERROR\] (.+?)(?: -> \[Help 1\])?$", told, re.MULTILINE)
    return found[1] if found else told.strip() or "Maven said nothing"
