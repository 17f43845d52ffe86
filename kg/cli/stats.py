"""`kg stats`: how much of what the graph holds."""

import json as json_format

import typer

from kg.cli.options import JsonOption, StoreOption, reading
from kg.cli.printing import print_table
from kg.cli.problems import print_problems
from kg.model.facts import Problem
from kg.model.schema import SHARING
from kg.store import Store

# What tells what was set aside from the pairs.
_LISTED = {"Graph", "Author", "Paper", "Benchmark", "AUTHORED", *SHARING}


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("stats")(_stats)


def _stats(store: StoreOption = None, *, json: JsonOption = False) -> None:
    """Count nodes and edges by label and type, and what was set aside; list texts that are likely invented."""
    with reading(store) as opened:
        invented = _invented(opened)
        counts = _counts(opened) | {"texts that are likely not about their papers": len(invented)}
    if json:
        typer.echo(json_format.dumps(counts, ensure_ascii=False, indent=1))
    else:
        print_table(("what", "count"), list(counts.items()))
    print_problems(invented)


def _counts(store: Store) -> dict[str, int]:
    from kg.analyse import set_aside

    aside = set_aside(store.load(only=_LISTED))
    return store.count() | {
        f"papers of more than {aside.max_authors} authors, set aside from COAUTHORED_WITH": len(aside.papers),
        f"benchmarks of more than {aside.max_papers} papers, set aside from SHARES_BENCHMARK": len(aside.benchmarks),
    }


def _invented(store: Store) -> tuple[Problem, ...]:
    from kg.analyse.invented import INVENTED_TEXTS, invented_texts

    return invented_texts(store.load(only=INVENTED_TEXTS))
