"""`kg build`: digests to a graph."""

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import StoreOption, settings, store_address
from kg.cli.problems import exit_for, print_problems
from kg.cli.watching import watched
from kg.model.limits import Limits

_Paths = Annotated[list[Path], typer.Argument(metavar="PATH...", help="Digest files, or folders of them.")]
_MaxAuthors = Annotated[int | None, typer.Option(min=1, help="Papers of more authors make no pairs [default: 25].")]
_MaxPapers = Annotated[int | None, typer.Option(min=1, help="Benchmarks of more papers make no pairs [default: 200].")]


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("build")(_build)


def _build(
    paths: _Paths, store: StoreOption = None, max_authors: _MaxAuthors = None, max_papers: _MaxPapers = None
) -> None:
    """Read digests and make the store hold their graph, in place of what it held."""
    from kg.build import build

    configured = settings()
    address = store_address(store)
    limits = Limits(max_authors or configured.max_authors, max_papers or configured.max_papers)
    with watched() as progress:
        summary = build(paths, address, limits, progress)
    print_problems(summary.problems)
    typer.echo(
        f"{summary.digests} digests, {summary.headings} headings = {summary.entries} entries"
        f" + {summary.headings - summary.entries} rejected; {summary.papers} papers",
        err=True,
    )
    typer.echo(f"{len(summary.rejected)} rejected, {len(summary.doubtful)} doubtful", err=True)
    typer.echo(f"{summary.nodes} nodes and {summary.edges} edges in {address}", err=True)
    exit_for(summary.problems)
