"""A browser for the tests of pages."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kg.draw import Choice, Renderer, draw_coauthors, draw_methods
from tests.draw.browsing import SOFTWARE, Seen, Show, executable, load
from tests.draw.pages import varied


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="playwright is not installed (pip install playwright)"
    )
    found = executable()
    if found is None:
        pytest.skip("no Chromium on the PATH (apt-get install chromium)")
    with playwright.sync_playwright() as running:
        opened = running.chromium.launch(executable_path=found, args=SOFTWARE)
        yield opened
        opened.close()


@pytest.fixture
def show(browser: Any, tmp_path: Path) -> Iterator[Show]:
    context = browser.new_context(viewport={"width": 1300, "height": 850})
    page = context.new_page()
    page.set_default_timeout(60_000)  # a machine may be busy
    yield lambda html, fragment="": load(page, html, tmp_path, fragment)
    context.close()


@pytest.fixture(params=[Renderer.VIS, Renderer.SIGMA])
def seen(request: pytest.FixtureRequest, show: Show) -> Seen:
    """The co-authors of two groups, drawn by either."""
    return show(draw_coauthors(varied(), Choice(), renderer=request.param))


@pytest.fixture
def methods(show: Show) -> Seen:
    return show(draw_methods(varied(), Choice()))
