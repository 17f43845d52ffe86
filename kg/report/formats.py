"""The formats of a report, by the name that a file's suffix has too."""

from collections.abc import Callable, Mapping

from kg.report.csv import render_csv
from kg.report.document import Document
from kg.report.html import render_html
from kg.report.json import render_json
from kg.report.markdown import render_markdown

FORMATS: Mapping[str, Callable[[Document], str]] = {
    "html": render_html,
    "md": render_markdown,
    "json": render_json,
    "csv": render_csv,
}
