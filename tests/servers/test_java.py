"""What has to be installed, and what is said where it is not."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from servers.jars import FOLDER
from servers.java import find_java, major_version

ROOT = Path(__file__).parents[2]


def what_is_missing(programs: Path, jars: Path) -> str:
    """What a process says that finds only the programs of a folder."""
    code = "import sys; from pathlib import Path; from servers import missing; print(missing(Path(sys.argv[1])))"
    environment = {name: value for name, value in os.environ.items() if name != "JAVA_HOME"}
    told = subprocess.run(
        [sys.executable, "-c", code, str(jars)],
        cwd=ROOT,
        env={**environment, "PATH": str(programs)},
        capture_output=True,
        text=True,
        check=True,
    )
    return told.stdout.strip()


def test_without_java_it_says_so(tmp_path: Path) -> None:
    assert what_is_missing(tmp_path, FOLDER) == "java is not installed: install Java 17"


@pytest.mark.usefixtures("neo4j_can_run")
def test_maven_is_missed_only_where_the_jars_are_not_there_yet(tmp_path: Path) -> None:
    (tmp_path / "java").symlink_to(find_java())
    assert what_is_missing(tmp_path, tmp_path / "jars") == "mvn is not installed: install Maven, which fetches Neo4j"
    assert what_is_missing(tmp_path, FOLDER) == ""


def test_java_home_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with pytest.raises(Exception, match=f"java is not installed in JAVA_HOME={tmp_path}"):
        find_java()


def test_a_java_that_does_not_run_is_none(tmp_path: Path) -> None:
    false = shutil.which("false")
    assert false is not None
    (tmp_path / "java").symlink_to(false)
    assert what_is_missing(tmp_path, FOLDER).startswith(f"{tmp_path / 'java'} does not run")


@pytest.mark.parametrize(
    ("told", "version"),
    [
        ('openjdk version "17.0.15" 2025-04-15', 17),
        ('java version "1.8.0_392"', 8),
        ('openjdk version "21" 2023-09-19', 21),
        ('openjdk version "25-ea" 2025-09-16', 25),
        ("The operation couldn't be completed. Unable to locate a Java Runtime.", None),
    ],
)
def test_the_version_is_read_from_what_java_tells(told: str, version: int | None) -> None:
    assert major_version(told) == version
