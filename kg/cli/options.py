"""Options that several commands share."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from getpass import getpass
from pathlib import Path
from typing import Annotated

import typer

from kg.config import Settings, load_settings
from kg.errors import UsageError
from kg.store import Store, open_store, wants_password

StoreOption = Annotated[
    str | None,
    typer.Option(
        "--store", metavar="PATH", help="The graph's file, or neo4j://HOST [KG_STORE, kg.toml; default: graph.lbug]."
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print a JSON list of objects.")]
CsvOption = Annotated[bool, typer.Option("--csv", help="Print CSV, guarded against spreadsheet formulas.")]
OutputOption = Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The file to write, - for stdout.")]


def settings() -> Settings:
    """The settings that hold in the working folder."""
    return load_settings(Path.cwd(), Path(typer.get_app_dir("kg")))


def store_address(option: str | None) -> str:
    """Where the graph is: the option, or what is set; asks for a server's password where none is set.

    Raises UsageError where the option is empty.
    """
    if option == "":
        raise UsageError("--store is empty; give the path of a file, or leave it out")
    address = option or settings().store
    if sys.stdin.isatty() and wants_password(address):
        os.environ["NEO4J_PASSWORD"] = getpass(f"password for {address}: ")  # where the driver's user is looked for
    return address


@contextmanager
def reading(option: str | None, seconds: float | None = None) -> Iterator[Store]:
    """The store, open for reading; says so where a load into it is not complete."""
    with open_store(store_address(option), seconds) as store:
        if not store.complete:
            typer.echo("kg: the graph is not complete: a load was broken off or is under way", err=True)
        yield store
