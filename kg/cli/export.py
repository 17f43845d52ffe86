"""`kg export`: the graph as files that another program takes in."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import StoreOption, reading


class _Format(StrEnum):
    neo4j_admin = "neo4j-admin"


_What = Annotated[_Format, typer.Argument(metavar="FORMAT", help="neo4j-admin: for its `database import full`.")]
_Folder = Annotated[Path, typer.Argument(metavar="DIR", help="The folder to make.")]


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("export")(_export)


def _export(what: _What, folder: _Folder, *, store: StoreOption = None) -> None:
    """Write the graph as files for another program, and print the command that takes them in."""
    from kg.export import EXPORTERS

    with reading(store) as opened:
        exported = EXPORTERS[what](opened, folder)
    size = f"{exported.nodes:,} nodes and {exported.edges:,} edges, {exported.size:,} bytes"
    typer.echo(f"{folder}: {size}", err=True)
    typer.echo(exported.advice, err=True)
    typer.echo(exported.command)
