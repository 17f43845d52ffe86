"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from kg.config import Settings, load_settings

StoreOption = Annotated[
    str | None,
    typer.Option("--store", metavar="PATH", help="The graph's file [KG_STORE, kg.toml; default: graph.lbug]."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print a JSON list of objects.")]
CsvOption = Annotated[bool, typer.Option("--csv", help="Print CSV, guarded against spreadsheet formulas.")]
OutputOption = Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The file to write.")]


def settings() -> Settings:
    """The settings that hold in the working folder."""
    return load_settings(Path.cwd(), Path(typer.get_app_dir("kg")))


def store_address(option: str | None) -> str:
    """Where the graph is: the option, or what is set."""
    return option or settings().store
