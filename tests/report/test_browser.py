"""Reports in a real browser: they ask nobody for anything, run nothing from outside, sort, open, and fit a phone."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kg.report import REPORTS
from kg.report.coauthors import coauthors_document
from kg.report.document import Document
from kg.report.html import render_html
from tests.report.graphs import small
from tests.report.test_reports import BAD, of_hostile

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed (pip install playwright)")

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
Show = Callable[..., Any]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        pytest.skip("no Chromium on the PATH (apt-get install chromium)")
    with playwright.sync_playwright() as running:
        opened = running.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        yield opened
        opened.close()


@pytest.fixture
def show(browser: Any, tmp_path: Path) -> Iterator[Show]:
    """Opens a report; whatever the page asks for, says or alerts is in `heard`."""
    pages = []

    def load(document: Document, width: int = 1200, scheme: str = "light", *, script: bool = True) -> Any:
        page = browser.new_page(
            viewport={"width": width, "height": 800}, color_scheme=scheme, java_script_enabled=script
        )
        pages.append(page)
        page.heard = []
        page.on("request", lambda request: page.heard.append(request.url))
        page.on("console", lambda message: page.heard.append(message.text))
        page.on("pageerror", lambda error: page.heard.append(str(error)))
        page.on("dialog", lambda dialog: (page.heard.append(dialog.message), dialog.dismiss()))
        (tmp_path / "page.html").write_text(render_html(document), encoding="utf-8")
        page.goto((tmp_path / "page.html").as_uri())
        return page

    yield load
    for page in pages:
        page.close()


@pytest.fixture(scope="module")
def coauthors() -> Document:
    return coauthors_document(small())


@pytest.mark.parametrize(("name", "text"), BAD)
def test_hostile_text_is_shown_as_text_and_nothing_is_asked_for(show: Show, name: str, text: str) -> None:
    page = show(of_hostile(name, text), 375)
    page.evaluate("for (const held of document.querySelectorAll('details')) held.open = true")
    assert [asked.partition(":")[0] for asked in page.heard] == ["file"]
    assert page.locator("img").count() == 0
    assert page.locator("script").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_every_report_is_tried_with_hostile_text() -> None:
    assert {name for name, _ in BAD} == set(REPORTS)


def test_a_column_is_sorted_by_a_click_or_a_key_and_says_so(show: Show, coauthors: Document) -> None:
    page = show(coauthors)
    names = page.locator("#most-papers tbody td:nth-child(2)")
    heading = page.locator("#most-papers th").nth(1)
    heading.locator("button").click()
    assert heading.get_attribute("aria-sort") == "ascending"
    assert names.all_inner_texts() == sorted(names.all_inner_texts())
    heading.locator("button").press("Enter")
    assert heading.get_attribute("aria-sort") == "descending"
    assert names.all_inner_texts() == sorted(names.all_inner_texts(), reverse=True)
    page.locator("#most-papers th").nth(2).locator("button").press("Space")
    assert heading.get_attribute("aria-sort") is None
    counts = page.locator("#most-papers tbody td:nth-child(3)").all_inner_texts()
    assert counts == sorted(counts, key=int, reverse=True)


@pytest.mark.parametrize("script", [True, False])
def test_a_number_opens_to_its_rows_with_and_without_script(show: Show, coauthors: Document, *, script: bool) -> None:
    page = show(coauthors, script=script)
    rows = page.locator("#papers-of-ann-lee tbody")
    assert not rows.is_visible()
    page.locator("#most-papers tr", has_text="Ann Lee").get_by_role("link", name="3", exact=True).click()
    rows.wait_for(state="visible")
    assert "2024-01-01.md:9" in rows.inner_text()


@pytest.mark.parametrize("width", [375, 1200])
def test_no_page_is_wider_than_its_window(show: Show, coauthors: Document, width: int) -> None:
    page = show(coauthors, width)
    page.evaluate("for (const held of document.querySelectorAll('details')) held.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_on_a_phone_no_table_is_cut_and_its_headings_still_sort(show: Show, coauthors: Document) -> None:
    page = show(coauthors, 375)
    page.evaluate("for (const held of document.querySelectorAll('details')) held.open = true")
    wide = "[...document.querySelectorAll('.scroll')].filter((e) => e.scrollWidth > e.clientWidth).length"
    assert page.evaluate(wide) == 0
    page.locator("#most-papers th").nth(1).locator("button").click()
    names = page.locator("#most-papers tbody td:nth-child(2)").all_inner_texts()
    assert names == sorted(names)
    assert page.locator("#most-papers tbody td:nth-child(2)").first.get_attribute("data-name") == "name"


def test_a_point_of_a_chart_opens_its_rows(show: Show, coauthors: Document) -> None:
    page = show(coauthors)
    link = page.locator("#authors-per-paper svg a").first
    link.click()
    assert page.evaluate("location.hash") == link.get_attribute("href")


def test_is_dark_where_that_is_preferred(show: Show, coauthors: Document) -> None:
    colours = [
        show(coauthors, scheme=scheme).evaluate(
            "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"
        )
        for scheme in ("light", "dark")
    ]
    (light, ink), (dark, chalk) = [[sum(map(int, colour[4:-1].split(", "))) for colour in pair] for pair in colours]
    assert light > 600 > 300 > ink
    assert dark < 150 < 500 < chalk


def test_a_chart_has_colours_and_its_numbers_beside_it(show: Show, coauthors: Document) -> None:
    page = show(coauthors)
    figure = page.locator("#people-by-month")
    bar = figure.locator(".series .rect").first
    assert bar.evaluate("bar => getComputedStyle(bar).fill") not in ("none", "rgb(0, 0, 0)")
    figure.locator("summary").click()
    assert "2024-02" in figure.locator("table").inner_text()


def test_in_print_a_legend_keeps_its_colours(show: Show, coauthors: Document) -> None:
    page = show(coauthors)
    page.emulate_media(media="print")
    kept = page.locator(".swatch").evaluate_all("all => all.map((one) => getComputedStyle(one).printColorAdjust)")
    assert kept
    assert set(kept) == {"exact"}
