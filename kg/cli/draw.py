"""`kg draw`: one interactive page."""

from enum import StrEnum
from typing import Annotated

import typer

from kg.cli.options import OutputOption, StoreOption, store_address
from kg.cli.writing import write_text
from kg.store import open_store


class _Picture(StrEnum):
    coauthors = "coauthors"
    benchmarks = "benchmarks"


_What = Annotated[_Picture, typer.Argument(help="What to draw.")]


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("draw")(_draw)


def _draw(what: _What, output: OutputOption, *, store: StoreOption = None) -> None:
    """Draw co-authorship or shared benchmarks as one HTML page that works offline."""
    from kg.draw import draw_benchmarks, draw_coauthors

    with open_store(store_address(store)) as opened:
        graph = opened.load()
    page = draw_coauthors(graph) if what is _Picture.coauthors else draw_benchmarks(graph)
    write_text(output, page)
