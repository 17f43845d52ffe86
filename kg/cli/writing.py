"""Write a file that a command makes."""

from pathlib import Path

import typer

from kg.errors import UsageError


def write_text(path: Path, text: str) -> None:
    """Write the text and say so; raises UsageError where the file cannot be written."""
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror})") from error
    typer.echo(f"{path}: {len(text.encode()):,} bytes", err=True)
