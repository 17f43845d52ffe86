"""The pages in a real browser: they ask nobody for anything, open to their evidence, and run nothing from outside."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any

import pytest

from kg.draw import draw_benchmarks, draw_coauthors
from kg.model.graph import Graph
from tests.draw.pages import HOSTILE, hostile, small

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed (pip install playwright)")

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
both = pytest.mark.parametrize("draw", [draw_coauthors, draw_benchmarks])


@dataclass
class Seen:
    """A loaded page, and all that it said and asked for."""

    page: Any
    requests: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


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
def show(browser: Any, tmp_path: Path) -> Iterator[Callable[[str], Seen]]:
    page = browser.new_page(viewport={"width": 1200, "height": 800})

    def load(html: str) -> Seen:
        seen = Seen(page)
        page.on("request", lambda request: seen.requests.append(request.url))
        page.on("console", lambda message: seen.said.append(message.text))
        page.on("pageerror", lambda error: seen.said.append(str(error)))
        page.on("dialog", lambda dialog: (seen.said.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        (tmp_path / "page.html").write_text(html, encoding="utf-8")
        page.goto((tmp_path / "page.html").as_uri())
        return seen

    yield load
    page.close()


def click(seen: Seen, id_: str) -> None:
    """Click a node, or the middle of an edge, on the canvas."""
    place = seen.page.evaluate(
        """(id) => {
          const network = window.kg.network;
          const ends = network.body.edges[id] ? network.getConnectedNodes(id) : [id];
          const at = Object.values(network.getPositions(ends));
          const mean = (key) => at.reduce((sum, one) => sum + one[key], 0) / at.length;
          const { x, y } = network.canvasToDOM({ x: mean("x"), y: mean("y") });
          const box = document.getElementById("network").getBoundingClientRect();
          return [box.left + x, box.top + y];
        }""",
        id_,
    )
    seen.page.mouse.click(*place)
    seen.page.wait_for_selector("#panel:not([hidden])")


@both
def test_asks_nobody_for_anything_and_breaks_no_rule(show: Callable[[str], Seen], draw: Callable[[Graph], str]) -> None:
    seen = show(draw(small()))
    click(seen, "e0")
    assert [url.partition(":")[0] for url in seen.requests] == ["file"]
    assert seen.said == []


def test_a_click_on_an_edge_shows_the_common_papers(show: Callable[[str], Seen]) -> None:
    seen = show(draw_coauthors(small()))
    click(seen, "e0")
    text = seen.page.inner_text("#panel")
    assert "Ann Lee and Bo Kim" in text
    assert "Digest of 2024-01-01, 7 votes, 2024-01-01.md:3" in text
    link = seen.page.locator("#panel a").first
    assert link.get_attribute("href") == "https://arxiv.org/abs/2401.00001"
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_a_click_on_an_edge_shows_both_sentences_with_the_name_marked(show: Callable[[str], Seen]) -> None:
    seen = show(draw_benchmarks(small()))
    click(seen, "e0")
    quotes = seen.page.locator("#panel blockquote").all_inner_texts()
    assert quotes == ["𝒳로 MMLU에서 겨룹니다.", "MMLU를 내놓습니다."]
    assert seen.page.locator("#panel mark").all_inner_texts() == ["MMLU", "MMLU"]


def test_a_click_on_a_node_shows_it(show: Callable[[str], Seen]) -> None:
    seen = show(draw_coauthors(small()))
    click(seen, "n0")
    assert seen.page.inner_text("#panel h2") == "Ann Lee"


def test_the_search_box_and_the_list_open_a_node(show: Callable[[str], Seen]) -> None:
    seen = show(draw_coauthors(small()))
    seen.page.fill("#name", "bo k")
    seen.page.press("#name", "Enter")
    assert seen.page.inner_text("#panel h2") == "Bo Kim"
    seen.page.keyboard.press("Escape")
    assert seen.page.locator("#panel").is_hidden()
    seen.page.click("#list summary")
    seen.page.click("#list button:has-text('Ann Lee')")
    assert seen.page.inner_text("#panel h2") == "Ann Lee"


def test_the_keyboard_leads_from_a_node_to_its_edge(show: Callable[[str], Seen]) -> None:
    seen = show(draw_benchmarks(small()))
    seen.page.evaluate("kg.open('n0')")
    seen.page.locator("#panel button.opener").first.press("Enter")
    assert seen.page.inner_text("#panel h2") == "One and Two"


@both
def test_hostile_names_do_nothing(show: Callable[[str], Seen], draw: Callable[[Graph], str]) -> None:
    seen = show(draw(hostile()))
    for id_ in seen.page.evaluate("JSON.parse(document.getElementById('data').textContent).nodes.map((n) => n.id)"):
        click(seen, id_)
        seen.page.wait_for_timeout(250)  # the tooltip, too
    click(seen, "e0")
    assert seen.page.locator("img").count() == 0
    assert seen.page.locator("script").count() == 3
    assert seen.page.locator("a[href^='javascript']").count() == 0
    assert HOSTILE.partition(":")[0] in seen.page.inner_text("body")
    assert seen.said == []
    assert [url.partition(":")[0] for url in seen.requests] == ["file"]


def test_works_in_the_frame_of_a_notebook(show: Callable[[str], Seen]) -> None:
    seen = show(f'<!doctype html><iframe srcdoc="{escape(draw_coauthors(small()))}" width="900" height="700"></iframe>')
    frame = seen.page.frame_locator("iframe")
    frame.locator("#list summary").click()
    frame.locator("#list button").first.click()
    assert frame.locator("#panel h2").inner_text() == "Ann Lee"
    assert seen.said == []


def test_fits_a_phone_without_scrolling_sideways(show: Callable[[str], Seen]) -> None:
    seen = show(draw_coauthors(small()))
    seen.page.set_viewport_size({"width": 390, "height": 800})
    seen.page.evaluate("kg.open('e0')")
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= 390
    assert seen.page.locator("#panel .close").is_visible()
