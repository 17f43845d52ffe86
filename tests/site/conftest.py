"""The site of the samples, made once."""

from pathlib import Path

import pytest

from kg.model.graph import Graph
from kg.site import make_site


@pytest.fixture(scope="session")
def sample_site(sample_graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site") / "samples"
    make_site(sample_graph, folder)
    return folder
