"""Fetching Neo4j: whole or not at all, also where two processes want it."""

import subprocess
import sys
from pathlib import Path

import pytest

from servers import ServerError
from servers.jars import FOLDER, install, version

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.usefixtures("neo4j_can_run")


def test_two_processes_fetch_it_once(tmp_path: Path) -> None:
    code = "import sys; from pathlib import Path; from servers.jars import install; print(install(Path(sys.argv[1])))"
    command = [sys.executable, "-c", code, str(tmp_path)]
    both = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    lib = tmp_path / version() / "lib"
    assert [one.communicate()[0].strip() for one in both] == [str(lib), str(lib)]
    assert sorted(jar.name for jar in lib.iterdir()) == sorted(jar.name for jar in install(FOLDER).iterdir())
    assert sorted(held.name for held in tmp_path.iterdir()) == [version(), f"{version()}.lock"]


def test_a_failed_download_says_why_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = tmp_path / "home" / ".m2" / "settings.xml"
    settings.parent.mkdir(parents=True)
    settings.write_text("<settings><offline>true</offline></settings>", encoding="utf-8")
    monkeypatch.setenv("MAVEN_OPTS", f"-Duser.home={tmp_path / 'home'}")
    with pytest.raises(ServerError, match=rf"^the download of Neo4j {version()} failed: Plugin .*offline"):
        install(tmp_path / "jars")
    assert [held.name for held in (tmp_path / "jars").iterdir()] == [f"{version()}.lock"]
