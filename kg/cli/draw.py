"""`kg draw`: one interactive page."""

from enum import StrEnum
from typing import Annotated

import typer

from kg.cli.options import OutputOption, StoreOption, reading
from kg.cli.writing import write_text


class _Picture(StrEnum):
    coauthors = "coauthors"
    benchmarks = "benchmarks"


_What = Annotated[_Picture, typer.Argument(help="What to draw.")]
_Top = Annotated[int | None, typer.Option(min=2, help="How many people or papers [default: 150 or 120].")]


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("draw")(_draw)


def _draw(what: _What, output: OutputOption, *, top: _Top = None, store: StoreOption = None) -> None:
    """Draw co-authorship or shared benchmarks as one HTML page that works offline."""
    from kg.draw import BENCHMARK_TABLES, COAUTHOR_TABLES, draw_benchmarks, draw_coauthors

    draw, tables = {
        _Picture.coauthors: (draw_coauthors, COAUTHOR_TABLES),
        _Picture.benchmarks: (draw_benchmarks, BENCHMARK_TABLES),
    }[what]
    with reading(store) as opened:
        graph = opened.load(only=tables)
    write_text(output, draw(graph, top=top) if top else draw(graph))
