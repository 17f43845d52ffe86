"""The pages in a real browser: they ask nobody for anything, open to their reasons, and run nothing from outside."""

from collections.abc import Callable
from functools import partial
from html import escape
from typing import Any

import pytest

from kg.draw import Renderer, draw_benchmarks, draw_coauthors, draw_methods
from kg.model.graph import Graph
from tests.draw.browsing import Show
from tests.draw.pages import HOSTILE, hostile, small

Draw = Callable[[Graph], str]
renderers = pytest.mark.parametrize("renderer", [Renderer.VIS, Renderer.SIGMA])
DRAWS: list[Any] = [
    partial(draw, renderer=renderer)
    for draw in (draw_coauthors, draw_benchmarks, draw_methods)
    for renderer in (Renderer.VIS, Renderer.SIGMA)
]
each = pytest.mark.parametrize("draw", DRAWS, ids=lambda draw: f"{draw.func.__name__}-{draw.keywords['renderer']}")


@each
def test_asks_nobody_for_anything_and_breaks_no_rule(show: Show, draw: Draw) -> None:
    seen = show(draw(small()))
    seen.settle()
    assert [url.partition(":")[0] for url in seen.requests] == ["file"]
    assert seen.said == []


@renderers
def test_a_click_on_an_edge_shows_the_common_papers_with_their_authors(show: Show, renderer: Renderer) -> None:
    seen = show(draw_coauthors(small(), renderer=renderer))
    text = seen.click("edge", 0)
    assert "Ann Lee and Bo Kim" in text
    assert "Digest of 2024-01-01, 7 votes, 2024-01-01.md:3" in text
    assert "Authors: Ann Lee, Bo Kim" in text
    link = seen.page.locator("#panel a").first
    assert link.get_attribute("href") == "https://arxiv.org/abs/2401.00001"
    assert link.get_attribute("rel") == "noopener noreferrer"


@renderers
def test_a_click_on_an_edge_shows_both_sentences_with_the_name_marked(show: Show, renderer: Renderer) -> None:
    seen = show(draw_benchmarks(small(), renderer=renderer))
    text = seen.click("edge", 0)
    assert "evaluates on MMLU (confidence 0.90)" in text
    assert seen.page.locator("#panel blockquote").all_inner_texts() == ["𝒳로 MMLU에서 겨룹니다.", "MMLU를 내놓습니다."]
    assert seen.page.locator("#panel mark").all_inner_texts() == ["MMLU", "MMLU"]


@renderers
def test_a_click_on_a_node_shows_it_and_one_beside_it_closes_it(show: Show, renderer: Renderer) -> None:
    seen = show(draw_coauthors(small(), renderer=renderer))
    assert seen.click("node", 0).startswith("Close\nAnn Lee\nperson, 2 papers, 1 pair")
    seen.settle()
    box = seen.page.locator("#network").bounding_box()
    seen.page.mouse.click(box["x"] + 8, box["y"] + 8)
    assert seen.page.locator("#panel").is_hidden()


@renderers
def test_pointing_at_something_shows_a_card(show: Show, renderer: Renderer) -> None:
    seen = show(draw_coauthors(small(), renderer=renderer))
    seen.page.mouse.move(*seen.place("node", 1))
    seen.page.wait_for_selector("#card:not([hidden])")
    assert seen.page.inner_text("#card").startswith("Bo Kim\nperson, 2 papers")
    seen.page.mouse.move(*seen.place("edge", 0))
    seen.until("document.getElementById('card').innerText.startsWith('Ann Lee and Bo Kim')")


@each
def test_hostile_names_do_nothing(show: Show, draw: Draw) -> None:
    seen = show(draw(hostile()))
    for node in range(seen.page.evaluate("kg.data.nodes.count")):
        seen.page.evaluate("(at) => kg.open({ what: 'node', at })", node)
        seen.page.mouse.move(*seen.place("node", node))
        seen.settle()
    for edge in range(seen.page.evaluate("kg.data.edges.count")):
        seen.page.evaluate("(at) => kg.open({ what: 'edge', at })", edge)
    seen.page.click("#show-list")
    seen.page.fill("#name", "<")
    seen.settle()
    assert seen.page.locator("img").count() == 0
    assert seen.page.locator("script").count() == (3 if "vis-network" in draw(small()) else 2)
    assert seen.page.locator("a[href^='javascript']").count() == 0
    assert seen.said == []
    assert [url.partition(":")[0] for url in seen.requests] == ["file"]


def test_hostile_names_are_shown_as_they_are(show: Show) -> None:
    seen = show(draw_coauthors(hostile()))
    seen.page.click("#show-list")
    seen.settle()
    assert HOSTILE in seen.page.locator("#rows button").all_inner_texts()


@renderers
def test_works_in_the_frame_of_a_notebook(show: Show, renderer: Renderer) -> None:
    page = draw_coauthors(small(), renderer=renderer)
    seen = show(f'<!doctype html><iframe srcdoc="{escape(page)}" width="900" height="700"></iframe>')
    frame = seen.page.frame_locator("iframe")
    frame.locator("#show-list").click()
    frame.locator("#rows button").first.click()
    assert frame.locator("#panel h2").inner_text() == "Ann Lee"
    assert seen.said == []


def test_fits_a_phone_without_scrolling_sideways(show: Show) -> None:
    seen = show(draw_coauthors(small()))
    seen.page.set_viewport_size({"width": 390, "height": 800})
    seen.page.evaluate("kg.open({ what: 'edge', at: 0 })")
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= 390
    assert seen.page.locator("#panel .close").is_visible()


@renderers
def test_a_tap_opens_a_node(browser: Any, tmp_path: Any, renderer: Renderer) -> None:
    from tests.draw.browsing import load

    context = browser.new_context(viewport={"width": 800, "height": 900}, has_touch=True)
    seen = load(context.new_page(), draw_coauthors(small(), renderer=renderer), tmp_path)
    seen.page.touchscreen.tap(*seen.place("node", 0))
    seen.page.wait_for_selector("#panel:not([hidden])")
    assert seen.page.inner_text("#panel h2") == "Ann Lee"
    context.close()
