"""Print rows: a table on a terminal, tab-separated lines into a pipe, or JSON or CSV."""

import csv
import json
import math
import re
import sys
from collections.abc import Sequence
from typing import Any

import typer

from kg.store import Rows

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_FORMULA = tuple("=+-@＝＋－＠\t\r")


def print_rows(rows: Rows, *, as_json: bool, as_csv: bool) -> None:
    """Print all rows in the form that was asked for; where there are none, stderr says so."""
    if not rows.values:
        typer.echo("kg: no rows", err=True)
    if as_json and as_csv:
        raise typer.BadParameter("choose one of --json and --csv")
    if as_json:
        typer.echo(json.dumps(_finite(rows.dicts()), ensure_ascii=False, indent=1, allow_nan=False))
    elif as_csv:
        _print_csv(rows)
    elif sys.stdout.isatty():
        _print_table(rows)
    else:
        for row in [rows.columns, *rows.values]:
            typer.echo("\t".join(map(_cell, row)))


def print_table(columns: Sequence[str], values: Sequence[Sequence[Any]]) -> None:
    """Print rows that are not from the store, as a table or as lines."""
    print_rows(Rows(tuple(columns), [tuple(row) for row in values]), as_json=False, as_csv=False)


def _print_csv(rows: Rows) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(map(_guarded, rows.columns))
    writer.writerows([_guarded(value) for value in row] for row in rows.values)


def _finite(value: Any) -> Any:
    """The value with null for what JSON has no number for."""
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, dict):
        return {name: _finite(held) for name, held in value.items()}
    return [_finite(held) for held in value] if isinstance(value, list) else value


def _guarded(value: Any) -> Any:
    """A cell that a spreadsheet takes for text, not for a formula."""
    if value is None or isinstance(value, int | float):
        return value
    text = _cell(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _print_table(rows: Rows) -> None:
    from rich.console import Console  # slow to import, and only a terminal needs it
    from rich.table import Table
    from rich.text import Text

    cells = [[_cell(value) for value in row] for row in rows.values]
    console = Console()
    if not _fits([rows.columns, *cells], console.width):
        _print_records(rows.columns, cells)
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in rows.columns:
        table.add_column(column, overflow="fold")
    for row in cells:
        table.add_row(*map(Text, row))  # Text: no markup is read in names
    console.print(table)


def _fits(lines: Sequence[Sequence[str]], width: int) -> bool:
    """Whether a table of these lines has room; long text may fold into a third of the width."""
    from rich.cells import cell_len  # Hangul takes two cells

    columns = zip(*lines, strict=True)
    needed = (min(max(map(cell_len, column), default=0), width // 3) + 1 for column in columns)
    return sum(needed) <= width


def _print_records(columns: Sequence[str], cells: Sequence[Sequence[str]]) -> None:
    """One block for each row, one line for each column."""
    indent = max(map(len, columns)) + 2
    for number, row in enumerate(cells, 1):
        typer.secho(f"-- {number} of {len(cells)}", dim=True)
        for column, cell in zip(columns, row, strict=True):
            if cell:
                typer.echo(f"{column:{indent}}{cell}")


def _cell(value: Any) -> str:
    """A value in one line, without control characters that a terminal would obey."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(map(_cell, value))
    if isinstance(value, dict):
        return _CONTROL.sub(" ", json.dumps(value, ensure_ascii=False))
    if isinstance(value, float):
        return f"{value:.6g}"
    return _CONTROL.sub(" ", str(value))
