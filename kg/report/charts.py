"""A chart as SVG that holds shapes and words only: colours and fonts are the page's, light or dark."""

import sys
from typing import TypeAlias
from xml.etree import ElementTree as ET

import pygal

from kg.report.document import Chart, Series
from kg.report.text import number, plain

# It leaves a finder of its plugins behind, of a kind that Python 3.11 warns of at every import from then on.
sys.meta_path[:] = [finder for finder in sys.meta_path if not isinstance(finder, pygal.PluginImportFixer)]

_NS = "{http://www.w3.org/2000/svg}"
_LINK = "{http://www.w3.org/1999/xlink}href"
_SIZE = (520, 260)
_LABELS = 9  # along the axis: more would run into one another
_SHAPES = {"line": pygal.Line, "bar": pygal.Bar, "stacked": pygal.StackedBar}
_KEPT = frozenset("class cx cy d height r rx ry transform viewBox width x y".split())
Point: TypeAlias = int | float | dict[str, int | float | str] | None
_DROPPED = {f"{_NS}{tag}" for tag in ("defs", "desc", "style", "title")}


def draw(chart: Chart) -> str:
    """The chart as an SVG element, its title and what it shows in words for those who do not see it."""
    drawn = pygal_chart(chart).render()
    root = ET.fromstring(drawn)  # noqa: S314 - the library's own, and read so that its bytes are always the same
    _strip(root)
    _colour(root, chart)
    for number_, (tag, text) in enumerate((("title", chart.title), ("desc", _told(chart)))):
        told = ET.Element(f"{_NS}{tag}", id=f"{chart.id}-{tag}")
        told.text = plain(text)
        root.insert(number_, told)
    root.attrib |= {"role": "img", "aria-labelledby": f"{chart.id}-title {chart.id}-desc"}
    ET.register_namespace("", _NS[1:-1])
    return ET.tostring(root, encoding="unicode")


def pygal_chart(chart: Chart) -> pygal.Graph:
    """The chart as the library's own, without its script, styles and legend."""
    drawn = _SHAPES[chart.shape](
        width=_SIZE[0],
        height=_SIZE[1],
        js=[],
        css=[],
        no_prefix=True,
        show_legend=False,
        show_minor_x_labels=False,
        dots_size=2.5,
        margin=8,
        max_scale=6,
        truncate_label=-1,
        include_x_axis=True,
        value_formatter=lambda value: _value(value, chart.digits),
    )
    if not chart.digits:
        drawn.y_labels = _whole(chart)
    labels = [plain(label) for label in chart.axis]
    drawn.x_labels = labels
    drawn.x_labels_major = labels[:: -(-len(labels) // _LABELS)] if labels else []
    for series in chart.series:
        drawn.add(plain(series.name), _points(series))
    return drawn


def _points(series: Series) -> list[Point]:
    """The values, each with a link to its rows where it has some."""
    if not series.rows:
        return list(series.values)
    return [
        {"value": value, "xlink": f"#{rows}"} if value else value
        for value, rows in zip(series.values, series.rows, strict=True)
    ]


def _whole(chart: Chart) -> list[int]:
    """Whole numbers up the axis, a round step apart."""
    values = [[value or 0 for value in series.values] for series in chart.series]
    heights = (
        map(sum, zip(*values, strict=True)) if chart.shape == "stacked" else (one for held in values for one in held)
    )
    top = max([1, *heights])
    step = next(step for power in range(20) for step in (10**power, 2 * 10**power, 5 * 10**power) if 5 * step >= top)
    return list(range(0, -(-int(-(-top // 1)) // step) * step + 1, step))


def _told(chart: Chart) -> str:
    names = ", ".join(series.name for series in chart.series)
    reach = f" from {chart.axis[0]} to {chart.axis[-1]}" if chart.axis else ""
    return f"{names} by {chart.along}{reach}; the table beside it has the numbers."


def _value(value: float | None, digits: int) -> str:
    return "" if value is None else number(float(value), digits)


def _colour(root: ET.Element, chart: Chart) -> None:
    """Give every series its colour, and mark a line that has another's."""
    for number_, (colour, again) in enumerate(chart.colours):
        for element in root.iter():
            classes = element.get("class", "").split()
            if f"serie-{number_}" in classes:
                element.set("class", f"series color-{colour}{' again' if again else ''}")


def _strip(element: ET.Element) -> None:
    """Leave shapes, words and their classes; a point's place and value are shown when it is pointed at."""
    told = {child.get("class"): child.text or "" for child in element if child.tag == f"{_NS}desc"}
    for child in list(element):
        if child.tag in _DROPPED or "-overlay" in child.get("class", ""):
            element.remove(child)
        else:
            _strip(child)
    rows = element.get(_LINK)
    for name in set(element.attrib) - _KEPT:
        del element.attrib[name]
    if rows:
        element.attrib |= {"href": rows, "tabindex": "-1"}  # by keyboard the table beside it leads there
    if told.get("value"):
        ET.SubElement(element, f"{_NS}title").text = ": ".join(filter(None, (told.get("x_label"), told["value"])))
