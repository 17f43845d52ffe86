"""`kg cypher`: run a reading statement of one's own."""

import json as json_format
from typing import Annotated

import typer

from kg.cli.options import CsvOption, JsonOption, StoreOption, reading
from kg.cli.printing import print_rows
from kg.errors import UsageError
from kg.query import run_cypher
from kg.query.parameters import parse_assignments
from kg.store.protocol import Value

_Statement = Annotated[str, typer.Argument(metavar="STATEMENT", help="One Cypher statement that only reads.")]
_Given = Annotated[
    list[str] | None, typer.Argument(metavar="[KEY=TEXT | KEY:=JSON]...", help="Values of its $parameters.")
]
_Limit = Annotated[int, typer.Option(min=1, help="Print at most so many rows (the engine makes all of them).")]
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
    with reading(store, seconds) as opened:
        rows = run_cypher(opened, statement, _values(given or []), limit)
    print_rows(rows, as_json=json, as_csv=csv)
    if rows.is_cut:
        typer.echo(f"kg: cut after {limit} rows; --limit N gives more", err=True)


def _values(words: list[str]) -> dict[str, Value]:
    """`key=text` and `key:=JSON` words to values."""
    values: dict[str, Value] = {}
    for name, text in parse_assignments(words).items():
        try:
            values[name.removesuffix(":")] = json_format.loads(text) if name.endswith(":") else text
        except ValueError as error:
            raise UsageError(
                f"{name}={text}: no JSON value after ':='; {name.removesuffix(':')}=... takes text"
            ) from error
    return values
