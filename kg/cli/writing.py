"""Write a file that a command makes."""

from pathlib import Path

import typer

from kg.errors import KgError


def write_text(path: Path, text: str) -> None:
    """Write the text and say so, to stdout for `-`; raises KgError where the file cannot be written."""
    if str(path) == "-":
        typer.echo(text, nl=False)
        return
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise KgError(f"{path}: cannot be written ({error.strerror})") from error
    typer.echo(f"{path}: {len(text.encode()):,} bytes", err=True)
