"""A saved graph for each test: saved once, then copied."""

from pathlib import Path

import pytest

from kg.store import create_store
from tests.store.graphs import small


@pytest.fixture(scope="session")
def saved_once(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("saved") / "graph.kg"
    create_store(small(), str(path))
    return path.read_bytes()


@pytest.fixture
def store_path(tmp_path: Path, saved_once: bytes) -> Path:
    """The file of the small graph."""
    path = tmp_path / "graph.kg"
    path.write_bytes(saved_once)
    return path
