"""The site of the samples, made once."""

from pathlib import Path

import pytest

from kg.model.graph import Graph
from kg.site import make_site
from kg.store import open_store


@pytest.fixture(scope="session")
def sample_graph(sample_file: Path) -> Graph:
    with open_store(str(sample_file)) as store:
        return store.load()


@pytest.fixture(scope="session")
def sample_site(sample_graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site") / "samples"
    make_site(sample_graph, folder)
    return folder
