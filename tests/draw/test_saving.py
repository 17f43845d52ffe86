"""What a reader takes from a page: the view as an address and as a picture, and what is shown as a graph."""

import json
import re
from io import BytesIO
from typing import Any

import networkx as nx
import pytest

from tests.draw.browsing import Seen
from tests.draw.pages import EVERYBODY


def test_the_address_brings_the_view_back(seen: Seen) -> None:
    seen.page.select_option("#colouring", "month")
    seen.page.evaluate("(at) => kg.open({ what: 'edge', at })", 0)
    seen.page.locator("#weight").fill("1")
    seen.page.click("#share")
    seen.settle()
    heading, view = seen.page.inner_text("#panel h2"), seen.page.evaluate("kg.renderer.view()")
    again = seen.page.context.new_page()
    again.set_viewport_size({"width": 1300, "height": 850})
    again.goto(seen.page.url)
    again.wait_for_selector("html[data-ready]", state="attached")
    other = Seen(again)
    other.settle()
    assert again.inner_text("#panel h2") == heading
    assert (other.state("colouring"), other.state("weight")) == ("month", 1)
    assert other.page.evaluate("kg.renderer.view()") == pytest.approx(view, rel=0.02, abs=2)
    again.close()


def saved(seen: Seen, name: str, title: str = "who-writes-with-whom") -> bytes:
    seen.page.evaluate("document.getElementById('save').open = true")
    with seen.page.expect_download() as download:
        seen.page.click(f"[data-save={name}]")
    assert download.value.suggested_filename == f"{title}.{name}"
    return bytes(download.value.path().read_bytes())


def test_the_view_is_saved_as_a_picture(seen: Seen) -> None:
    png = saved(seen, "png")
    assert png.startswith(b"\x89PNG")
    assert len(seen.colours(png)) > 20
    svg = saved(seen, "svg").decode()
    assert svg.count("<circle") == 6
    assert ">Di Ray</text>" in svg


def test_lines_are_saved_as_wide_as_they_are_on_the_screen(methods: Seen) -> None:
    methods.page.evaluate("kg.renderer.setView({ ...kg.renderer.view(), scale: 3 })")
    methods.settle()
    svg = saved(methods, "svg", "which-methods-build-on-which").decode()
    widths = methods.page.evaluate("kg.look().width")
    assert sorted(map(float, re.findall(r'stroke-width="([\d.]+)"/>', svg))) == pytest.approx(
        sorted(3 * width for width in widths), abs=0.06
    )


def test_a_saved_picture_says_which_way_a_line_leads(methods: Seen) -> None:
    svg = saved(methods, "svg", "which-methods-build-on-which").decode()
    png = saved(methods, "png", "which-methods-build-on-which")
    arrows = re.findall(r'<polygon points="([^"]*)" fill="([^"]*)"', svg)
    assert len(arrows) == svg.count("<line") == methods.shown()[1] == 3
    for points, colour in arrows:
        tip, left, right = (tuple(map(float, point.split(","))) for point in points.split(" "))
        x, y = zip(tip, left, left, left, right, strict=True)  # within the head, and beside its line
        assert methods.colours(png, (int(sum(x) / 2.5), int(sum(y) / 2.5), 1, 1)) == {colour: 1}


def test_what_is_shown_is_saved_as_a_graph(seen: Seen) -> None:
    seen.page.locator("#to").fill("0")
    seen.settle()
    for found in (
        nx.parse_graphml(saved(seen, "graphml").decode()),
        nx.read_gexf(
            BytesIO(saved(seen, "gexf").replace(b"gexf.net/1.3", b"www.gexf.net/1.2draft")), version="1.2draft"
        ),
    ):
        assert sorted(found) == ["ann lee", "bo kim", "cy doe"]
        assert found["ann lee"]["bo kim"]["weight"] == 2
    whole: dict[str, Any] = json.loads(saved(seen, "json"))
    assert [node["label"] for node in whole["nodes"]] == EVERYBODY[:3]
    assert whole["edges"][0]["papers"].startswith("https://arxiv.org/abs/1")
