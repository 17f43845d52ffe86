"""A server whose disk is full: one line says so."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.model.graph import Graph
from kg.store import create_store
from servers import Neo4j
from tests.store.graphs import small
from tests.store.neo4j.histories import loaded
from tests.store.places import disk

LEFT = 1_000_000  # bytes


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    """A folder on a small disk."""
    with disk(tmp_path / "disk", "400m") as mounted:
        if not mounted:
            pytest.skip("no disk can be mounted here")
        yield tmp_path / "disk"


def fails_to_write(graph: Graph, uri: str) -> str:
    """What is said when the graph is written again and again until there is no room."""
    for _ in range(20):
        try:
            create_store(graph, uri)
        except StoreError as error:
            return str(error)
    pytest.fail("there was room")


@pytest.mark.usefixtures("neo4j_can_run")
def test_a_full_disk_is_one_line(home: Path, sample_file: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with Neo4j(home / "server", short_lived=True) as server:
        create_store(small(), server.uri)  # where indexes are yet to be made, the server itself hangs on a full disk
        free = os.statvfs(home)
        (home / "filler").write_bytes(bytes(max(0, free.f_bavail * free.f_frsize - LEFT)))
        message = fails_to_write(loaded(str(sample_file)), server.uri)
        server.kill()  # it does not stop in order either
        assert message.startswith(f"{server.uri}/neo4j: the server's disk is full or failing (")
        assert message.endswith("); make room there and run the command again")
        assert "\n" not in message
    assert capfd.readouterr() == ("", "")
