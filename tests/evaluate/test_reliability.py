"""The diagram as SVG: well formed, with every number in it, and nothing from outside."""

import re
from xml.etree import ElementTree

from kg.evaluate import calibrate, draw_reliability

SVG = "{http://www.w3.org/2000/svg}"
JUDGED = [(0.95, True)] * 3 + [(0.95, False)] + [(0.31, False)] * 1234


def drawn(*names: str) -> ElementTree.Element:
    svg = draw_reliability("Sure & right", [calibrate(name, JUDGED) for name in names])
    return ElementTree.fromstring(svg)  # noqa: S314 - our own


def test_each_kind_has_a_panel_with_its_error_and_counts() -> None:
    svg = drawn("METHOD", "<edges>")
    texts = [text.text or "" for text in svg.iter(f"{SVG}text")]
    assert texts[0] == "Sure & right"
    assert {"METHOD", "<edges>"} <= set(texts)
    assert sum(text.startswith("1,238 finds, ECE 0.310") for text in texts) == 2
    assert {"4", "1.2k"} <= set(texts)


def test_a_bar_is_as_high_as_its_finds_are_right_and_its_mark_as_high_as_they_are_sure() -> None:
    svg = drawn("METHOD")
    [low, high] = [group for group in svg.iter(f"{SVG}g") if group.find(f"{SVG}title") is not None]
    heights = [float(group.find(f"{SVG}rect").get("height")) for group in (low, high)]  # type: ignore[union-attr, arg-type]
    marks = [float(group.find(f"{SVG}line").get("y1")) for group in (low, high)]  # type: ignore[union-attr, arg-type]
    assert heights == [0.0, 165.0]
    assert marks == [151.8, 11.0]
    assert (high.findtext(f"{SVG}title")) == "confidence 0.950, right 0.750, 4 finds"


def test_panels_stand_in_rows_of_four_inside_the_picture() -> None:
    svg = drawn(*"abcde")
    width, height = float(svg.get("width", 0)), float(svg.get("height", 0))
    places = [
        tuple(map(float, re.findall(r"\d+", group.get("transform", ""))))
        for group in svg.iter(f"{SVG}g")
        if group.find(f"{SVG}text[@class='name']") is not None
    ]
    assert len({x for x, _ in places}) == 4
    assert len({y for _, y in places}) == 2
    assert all(x + 220 < width and y + 220 < height for x, y in places)


def test_it_reads_in_the_dark_and_asks_for_nothing() -> None:
    svg = draw_reliability("t", [calibrate("METHOD", JUDGED)])
    assert "prefers-color-scheme: dark" in svg
    assert re.findall(r"(?:href|src|url)\s*[=(]", svg) == []
