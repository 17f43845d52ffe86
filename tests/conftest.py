"""What several tests need: the sample graph, and a word on what was skipped."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.build import Summary, build
from kg.store import Store, open_store

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "samples"


@pytest.fixture(scope="session")
def built_samples(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Summary]:
    """The file of the sample graph, and what the build said."""
    path = tmp_path_factory.mktemp("samples") / "graph.lbug"
    return path, build([SAMPLES], path)


@pytest.fixture(scope="session")
def sample_file(built_samples: tuple[Path, Summary]) -> Path:
    return built_samples[0]


@pytest.fixture
def sample_store(sample_file: Path) -> Iterator[Store]:
    with open_store(str(sample_file)) as store:
        yield store


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """With KG_NO_SKIPS a skipped test is a failure: CI installs what all of them need."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    skipped = [] if reporter is None else reporter.stats.get("skipped", [])
    unexcused = [report for report in skipped if "KG_TEST_CORPUS" not in str(report.longrepr)]
    if os.environ.get("KG_NO_SKIPS") and unexcused and exitstatus == 0:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        reporter.write_line(f"{len(unexcused)} tests were skipped, and KG_NO_SKIPS is set", red=True)
