"""`neo4j-admin` and a server of its own, to import into."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from servers import Neo4j

ROOT = Path(__file__).parents[2]

# The real tool, under the name that the command calls it by.
_ADMIN = """#!/bin/sh
exec {python} -c 'import sys
from pathlib import Path
sys.path.insert(0, "{root}")
from servers import Neo4j
print(Neo4j(Path("{home}")).admin(*sys.argv[1:]))' "$@"
"""


@pytest.fixture(scope="module")
def server(neo4j_can_run: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4j]:  # noqa: ARG001 - it skips
    """A server that is not started yet."""
    server = Neo4j(tmp_path_factory.mktemp("neo4j"), short_lived=True)
    yield server
    server.stop()


@pytest.fixture(scope="module")
def shell(server: Neo4j, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., str]:
    """Run words in a shell that knows `neo4j-admin`: what they print."""
    folder = tmp_path_factory.mktemp("bin")
    command = folder / "neo4j-admin"
    command.write_text(_ADMIN.format(python=sys.executable, root=ROOT, home=server.home), encoding="utf-8")
    command.chmod(0o755)
    env = {**os.environ, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}

    def run(*words: str) -> str:
        done = subprocess.run(["/bin/sh", *words], env=env, capture_output=True, text=True, check=False, cwd=folder)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return run
