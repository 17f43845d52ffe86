"""`kg report`: a report as Markdown."""

from enum import StrEnum
from typing import Annotated

import typer

from kg.cli.options import OutputOption, StoreOption, reading
from kg.cli.writing import write_text


class _Report(StrEnum):
    coauthors = "coauthors"


_What = Annotated[_Report, typer.Argument(help="What to report on.")]


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("report")(_report)


def _report(what: _What, output: OutputOption, *, store: StoreOption = None) -> None:  # noqa: ARG001 - one so far
    """Write the co-author network in numbers, with its sources and what was set aside."""
    from kg.report import COAUTHOR_TABLES, report_coauthors

    with reading(store) as opened:
        graph = opened.load(only=COAUTHOR_TABLES)
    write_text(output, report_coauthors(graph))
