"""`kg query`: run a named query."""

from typing import Annotated

import typer

from kg.cli.options import CsvOption, JsonOption, StoreOption, reading
from kg.cli.printing import print_rows
from kg.query import named_queries, run_query
from kg.query.parameters import parse_assignments


def _names(incomplete: str) -> list[str]:
    return [name for name in named_queries() if name.startswith(incomplete)]


_Name = Annotated[str, typer.Argument(metavar="NAME", help="One that `kg queries` lists.", autocompletion=_names)]
_Given = Annotated[list[str] | None, typer.Argument(metavar="[KEY=VALUE]...", help="Its parameters.")]


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("query")(_query)


def _query(
    name: _Name, given: _Given = None, *, store: StoreOption = None, json: JsonOption = False, csv: CsvOption = False
) -> None:
    """Run a named query; all its rows are printed."""
    with reading(store) as opened:
        rows = run_query(opened, name, parse_assignments(given or []))
    print_rows(rows, as_json=json, as_csv=csv)
