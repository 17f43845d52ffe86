"""`kg stats`: how much of what the graph holds."""

import json as json_format

import typer

from kg.cli.options import JsonOption, StoreOption, reading
from kg.cli.printing import print_table
from kg.model.schema import SHARING
from kg.store import Store

# What tells what was set aside.
_LISTED = {"Graph", "Author", "Paper", "Benchmark", "AUTHORED", *SHARING}


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("stats")(_stats)


def _stats(store: StoreOption = None, *, json: JsonOption = False) -> None:
    """Count nodes and edges by label and type, and what was set aside from the pairs."""
    with reading(store) as opened:
        counts = _counts(opened)
    if json:
        typer.echo(json_format.dumps(counts, ensure_ascii=False, indent=1))
    else:
        print_table(("what", "count"), list(counts.items()))


def _counts(store: Store) -> dict[str, int]:
    from kg.analyse import set_aside

    aside = set_aside(store.load(only=_LISTED))
    return store.count() | {
        f"papers of more than {aside.max_authors} authors, set aside from COAUTHORED_WITH": len(aside.papers),
        f"benchmarks of more than {aside.max_papers} papers, set aside from SHARES_BENCHMARK": len(aside.benchmarks),
    }
