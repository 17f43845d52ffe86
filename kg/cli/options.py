"""Options that several commands share."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from kg.config import Settings, load_settings
from kg.errors import UsageError
from kg.store import Store, open_store

StoreOption = Annotated[
    str | None,
    typer.Option("--store", metavar="PATH", help="The graph's file [KG_STORE, kg.toml; default: graph.lbug]."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print a JSON list of objects.")]
CsvOption = Annotated[bool, typer.Option("--csv", help="Print CSV, guarded against spreadsheet formulas.")]
OutputOption = Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The file to write, - for stdout.")]


def settings() -> Settings:
    """The settings that hold in the working folder."""
    return load_settings(Path.cwd(), Path(typer.get_app_dir("kg")))


def store_address(option: str | None) -> str:
    """Where the graph is: the option, or what is set; raises UsageError where the option is empty."""
    if option == "":
        raise UsageError("--store is empty; give the path of a file, or leave it out")
    return option or settings().store


@contextmanager
def reading(option: str | None, seconds: float | None = None) -> Iterator[Store]:
    """The store, open for reading; says so where a load into it is not complete."""
    with open_store(store_address(option), seconds) as store:
        if not store.complete:
            typer.echo("kg: the graph is not complete: a load was broken off or is under way", err=True)
        yield store
