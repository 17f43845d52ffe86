"""What reports say of how well the digests were read is what was measured."""

import re

import pytest

from kg.report.limits import MEASURED
from tests.conftest import ROOT

ROWS = {
    "methods": "METHOD",
    "benchmarks": "BENCHMARK",
    "metrics": "METRIC",
    "tasks": "TASK",
    "numbers": "result value",
    "results": "result tuple",
}


@pytest.mark.parametrize("name", MEASURED)
def test_the_figures_are_those_of_the_documentation(name: str) -> None:
    told = (ROOT / "docs" / "extraction.md").read_text(encoding="utf-8")
    measured = re.search(rf"^\| {ROWS[name]} \|[^|]*\|[^|]*\| \.(\d+) \(", told, re.MULTILINE)
    assert MEASURED[name] == pytest.approx(float(f"0.{measured[1]}"), abs=0.0051)
