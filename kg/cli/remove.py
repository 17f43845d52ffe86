"""`kg remove`: take a digest out of the graph, or the graph out of the store."""

import sys
from typing import Annotated

import typer

from kg.cli.options import StoreOption, store_address
from kg.cli.telling import tell_plan, tell_summary
from kg.cli.watching import watched
from kg.errors import KgError, UsageError
from kg.store import change_store, open_store

_What = Annotated[str | None, typer.Argument(metavar="DATE|FILE", help="The digest's date (2024-01-18), or its file.")]
_All = Annotated[bool, typer.Option("--all", help="Take out all that kg wrote, and nothing else.")]
_Yes = Annotated[bool, typer.Option("--yes", help="Do not ask before --all.")]
_DryRun = Annotated[bool, typer.Option("--dry-run", help="Only say what would go.")]


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("remove")(_remove)


def _remove(
    what: _What = None, *, store: StoreOption = None, all_: _All = False, yes: _Yes = False, dry_run: _DryRun = False
) -> None:
    """Take the digest of a date, or the digests of a file, out of the graph, with all that only they say."""
    from kg.build import preview_removal, remove

    if all_ == (what is not None):
        raise UsageError("give the date or file of a digest, or --all")
    address = store_address(store)
    if what is None:
        _remove_all(address, yes=yes, dry_run=dry_run)
        return
    if dry_run:
        tell_plan(preview_removal(what, address))
        return
    with watched() as progress:
        summary = remove(what, address, progress)
    tell_summary(summary, address)


def _remove_all(address: str, *, yes: bool, dry_run: bool) -> None:
    if dry_run:
        with open_store(address) as held:
            typer.echo(f"would take {sum(held.count().values())} nodes and edges out of {address}", err=True)
        return
    if not yes and not sys.stdin.isatty():
        raise UsageError("--all asks before it takes the graph away, and nobody can answer here; --yes goes without")
    if not yes and not typer.confirm(f"take all that kg wrote out of {address}?", err=True):
        raise KgError("nothing was taken out")
    with change_store(address) as writer:
        removed = writer.clear()
    typer.echo(f"{removed.rows} nodes and edges taken out of {address}", err=True)
    if removed.kept:
        raise KgError(
            f"{removed.kept} nodes stay: relationships that kg did not write hang on them; "
            "take these away and run it again"
        )
