"""`kg search`: find papers, authors and concepts by words of their names."""

from enum import StrEnum
from typing import Annotated

import typer

from kg.cli.options import CsvOption, JsonOption, StoreOption, reading
from kg.cli.printing import print_rows
from kg.search import Found, search
from kg.store import Rows


class _Label(StrEnum):
    """The labels as they are typed."""

    PAPER = "paper"
    AUTHOR = "author"
    METHOD = "method"
    BENCHMARK = "benchmark"
    TASK = "task"
    METRIC = "metric"


_Words = Annotated[list[str], typer.Argument(metavar="WORDS...", help="In Korean or English; whole or begun.")]
_Labels = Annotated[list[_Label] | None, typer.Option("--label", help="Only these; can be given several times.")]
_Limit = Annotated[int, typer.Option(min=1, help="Print at most so many hits.")]


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("search")(_search)


def _search(
    words: _Words,
    *,
    label: _Labels = None,
    limit: _Limit = 20,
    store: StoreOption = None,
    json: JsonOption = False,
    csv: CsvOption = False,
) -> None:
    """Search names, aliases and titles; an arXiv id or address finds its paper.

    Best first: what is called so, by its name or an alias; names that start with the words; names, then aliases, then
    titles that have all of them. Where none has all, what has some of them. Of equals the one with more evidence comes
    first: the sentences that name a concept, the papers of an author, the sentences of a paper. `matched` is the alias
    that fits where the name does not.
    """
    with reading(store) as opened:
        found = search(opened, " ".join(words), [name.capitalize() for name in label or _Label], limit)
    print_rows(_rows(found), as_json=json, as_csv=csv)
    if found.is_cut:
        typer.echo(f"kg: cut after {limit} hits; --limit N gives more", err=True)


def _rows(found: Found) -> Rows:
    values = [(hit.label.lower(), hit.name, hit.id, hit.evidence, hit.matched) for hit in found.hits]
    return Rows(("label", "name", "id", "evidence", "matched"), values)
