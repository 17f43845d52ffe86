"""`kg cypher`: run a reading statement of one's own."""

import re
from typing import Annotated

import typer

from kg.cli.options import CsvOption, JsonOption, StoreOption, store_address
from kg.cli.printing import print_rows
from kg.query import run_cypher
from kg.query.parameters import parse_assignments
from kg.store import open_store
from kg.store.protocol import Value

_Statement = Annotated[str, typer.Argument(metavar="STATEMENT", help="One Cypher statement that only reads.")]
_Given = Annotated[list[str] | None, typer.Argument(metavar="[KEY=VALUE]...", help="Values of its $parameters.")]
_Limit = Annotated[int, typer.Option(min=1, help="At most so many rows.")]
_Seconds = Annotated[float, typer.Option(min=0.1, help="Stop the statement after so many seconds.")]


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("cypher")(_cypher)


def _cypher(
    statement: _Statement,
    given: _Given = None,
    *,
    store: StoreOption = None,
    limit: _Limit = 1000,
    seconds: _Seconds = 30.0,
    json: JsonOption = False,
    csv: CsvOption = False,
) -> None:
    """Run a reading statement on the graph."""
    values = {name: _value(text) for name, text in parse_assignments(given or []).items()}
    with open_store(store_address(store), seconds) as opened:
        rows = run_cypher(opened, statement, values, limit)
    print_rows(rows, as_json=json, as_csv=csv)
    if rows.is_cut:
        typer.echo(f"kg: cut after {limit} rows; --limit N gives more", err=True)


def _value(text: str) -> Value:
    """A number where the text is one."""
    if re.fullmatch(r"-?\d+", text):
        return int(text)
    return float(text) if re.fullmatch(r"-?\d+\.\d+", text) else text
