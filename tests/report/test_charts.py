"""Charts: shapes and words, no style, no script, the same bytes each time."""

from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from kg.report.charts import draw
from kg.report.document import Chart, Series
from tests.report.graphs import BREAKOUT, TURNED

_SVG = "{http://www.w3.org/2000/svg}"


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - our own


def chart(shape: str = "line", *series: tuple[int | None, ...]) -> Chart:
    values = series or ((1, None, 12), (3, 4, 5))
    axis = tuple(f"2024-{month:02}" for month in range(1, len(values[0]) + 1))
    return Chart(
        "c", f"A {BREAKOUT}", shape, "month", axis, tuple(Series(f"{BREAKOUT}{TURNED}", one) for one in values)
    )


@pytest.mark.parametrize("shape", ["line", "bar", "stacked"])
def test_holds_no_style_no_script_and_no_id_but_its_own(shape: str) -> None:
    root = parsed(draw(chart(shape)))
    assert not [element for element in root.iter() if element.tag in (f"{_SVG}style", f"{_SVG}script", f"{_SVG}defs")]
    assert not [element for element in root.iter() if {"style", "onclick", "href"} & set(element.attrib)]
    assert [element.get("id") for element in root.iter() if element.get("id")] == ["c-title", "c-desc"]


def test_is_the_same_each_time_and_says_nothing_of_when() -> None:
    assert draw(chart()) == draw(chart())
    assert "pygal" not in draw(chart()).replace("pygal-chart", "")


def test_says_in_words_what_it_shows() -> None:
    root = parsed(draw(chart()))
    title, desc = root[0], root[1]
    assert (title.text, root.get("role")) == (f"A {BREAKOUT}", "img")
    assert "by month from 2024-01 to 2024-03" in desc.text
    assert root.get("aria-labelledby") == "c-title c-desc"


def test_a_point_shows_its_place_and_value() -> None:
    told = [element.text for element in parsed(draw(chart())).iter(f"{_SVG}title")]
    assert {"2024-01: 1", "2024-03: 12", "2024-02: 4"} <= set(told)


@pytest.mark.parametrize("shape", ["line", "bar", "stacked"])
def test_a_point_leads_to_its_rows_but_one_of_nothing_does_not(shape: str) -> None:
    series = Series("a", (1, None, 0, 2), rows=("first", "second", "third", "fourth")), Series("b", (4, 5, 6, 7))
    root = parsed(draw(Chart("c", "", shape, "x", ("1", "2", "3", "4"), series)))
    linked = [link.get("href") for link in root.iter(f"{_SVG}a")]
    assert linked == ["#first", "#fourth"]


def test_hidden_turns_are_not_in_it() -> None:
    assert "\u202e" not in draw(chart())


@pytest.mark.parametrize("top", [0, 1, 7, 23, 4_999, 87_000])
def test_counts_stand_at_whole_numbers_up_to_the_largest(top: int) -> None:
    root = parsed(draw(chart("bar", (top, 0, 1))))
    axis = next(element for element in root.iter() if (element.get("class") or "").startswith("axis y"))
    steps = [int(element.text.replace(",", "")) for element in axis.iter(f"{_SVG}text")]
    assert steps[0] == 0
    assert steps[-1] >= top
    assert len({after - before for before, after in pairwise(steps)}) == 1
    assert len(steps) <= 7


def test_lines_keep_the_colour_that_they_are_given() -> None:
    one = Chart("c", "", "line", "x", ("1", "2"), (Series("A", (1, 2), 7), Series("B", (2, 1), 7)))
    assert 'class="series color-7"' in draw(one)
    assert 'class="series color-7 again"' in draw(one)


def test_a_chart_of_nothing_can_be_drawn() -> None:
    assert draw(Chart("c", "Nothing", "bar", "month", (), (Series("none", ()),))).startswith("<svg")
