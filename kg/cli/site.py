"""`kg site`: the graph as a folder of linked pages."""

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import StoreOption, reading

_Folder = Annotated[Path, typer.Argument(metavar="DIR", help="The folder to make or to bring up to date.")]


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("site")(_site)


def _site(folder: _Folder, *, store: StoreOption = None) -> None:
    """Write the graph as linked pages with one search box, which open from disk and ask no host for anything."""
    from kg.site import make_site

    with reading(store) as opened:
        graph = opened.load()
    made = make_site(graph, folder)
    typer.echo(
        f"{folder}: {made.files:,} files, {made.size:,} bytes; {made.changed:,} written, {made.removed:,} removed",
        err=True,
    )
    typer.echo(folder / "index.html")
