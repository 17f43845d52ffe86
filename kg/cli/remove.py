"""`kg remove`: take a digest out of the graph."""

from typing import Annotated

import typer

from kg.cli.options import StoreOption, store_address
from kg.cli.telling import tell_plan, tell_summary
from kg.cli.watching import watched

_What = Annotated[str, typer.Argument(metavar="DATE|FILE", help="The digest's date (2024-01-18), or its file.")]
_DryRun = Annotated[bool, typer.Option("--dry-run", help="Only say what would go.")]


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("remove")(_remove)


def _remove(what: _What, *, store: StoreOption = None, dry_run: _DryRun = False) -> None:
    """Take the digest of a date, or the digests of a file, out of the graph, with all that only they say."""
    from kg.build import preview_removal, remove

    address = store_address(store)
    if dry_run:
        tell_plan(preview_removal(what, address))
        return
    with watched() as progress:
        summary = remove(what, address, progress)
    tell_summary(summary, address)
