"""The notebook runs from top to bottom, and is stored without what it showed."""

import json
from pathlib import Path

import pytest

NOTEBOOK = Path(__file__).parent.parent / "notebooks" / "samples.ipynb"


def test_the_notebook_runs() -> None:
    nbformat = pytest.importorskip("nbformat", reason="nbformat is not installed (pip install kg[notebook])")
    nbclient = pytest.importorskip("nbclient", reason="nbclient is not installed (pip install kg[notebook])")
    pytest.importorskip("ipykernel", reason="ipykernel is not installed (pip install kg[notebook])")
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    resources = {"metadata": {"path": str(NOTEBOOK.parent)}}
    done = nbclient.NotebookClient(notebook, timeout=300, resources=resources).execute()
    shown = [output for cell in done.cells for output in cell.get("outputs", ())]
    assert any("iframe" in output.get("data", {}).get("text/html", "") for output in shown)
    assert not [output for output in shown if output["output_type"] in ("error", "stream")]


def test_the_notebook_is_stored_without_outputs() -> None:
    cells = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    code = [cell for cell in cells if cell["cell_type"] == "code"]
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in code)
