"""The `kg` command.

Exit codes: 0 done; 1 an error, said in one line; 2 the command was not understood; 3 done, but some input was
rejected; 130 interrupted.
"""

from typing import Annotated

import typer

from kg import __version__
from kg.cli import (
    build,
    cypher,
    doctor,
    draw,
    evaluate,
    export,
    extract,
    queries,
    query,
    remove,
    report,
    search,
    site,
    stats,
)

app = typer.Typer(
    name="kg",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="A knowledge graph of AI papers from daily digests.",
    epilog="Exit codes: 0 done; 1 an error; 2 not understood; 3 done, but some input was rejected; 130 interrupted.",
)
modules = (build, remove, extract, evaluate, search, queries, query, cypher, draw, report, site, export, stats, doctor)
for module in modules:
    module.add(app)


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - how the library calls it
    if wanted:
        typer.echo(f"kg {__version__}")
        raise typer.Exit


_Version = Annotated[bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")]


@app.callback()
def _options(*, version: _Version = False) -> None:
    """A knowledge graph of AI papers from daily digests."""
