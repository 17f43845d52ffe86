"""`kg queries`: what named queries there are."""

import typer

from kg.query import NamedQuery, named_queries


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("queries")(_queries)


def _queries() -> None:
    """List the named queries with their parameters."""
    for query in named_queries().values():
        typer.echo(_usage(query))
        typer.echo(f"    {query.about}")
        for parameter in query.parameters:
            default = f" [default: {parameter.default}]" if parameter.default is not None else ""
            typer.echo(f"    {parameter.name} ({parameter.kind}): {parameter.about}{default}")


def _usage(query: NamedQuery) -> str:
    return " ".join([f"kg query {query.name}", *(f"{parameter.name}=..." for parameter in query.parameters)])
