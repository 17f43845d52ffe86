"""`kg extract`: what the extractor reads in digests or entries, without a graph."""

import json
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.problems import exit_for, print_problems
from kg.cli.watching import watched
from kg.model.facts import Digest, Entry, Problem
from kg.parse import parse_paths, read_entries

_Paths = Annotated[
    list[Path],
    typer.Argument(metavar="PATH...", help="Digest files or folders, or .jsonl files of entries (id, title, text)."),
]
_Jsonl = Annotated[bool, typer.Option("--jsonl", help="One JSON object a line and entry (the only form).")]


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("extract")(_extract)


def _extract(paths: _Paths, *, jsonl: _Jsonl = True) -> None:  # noqa: ARG001 - the form is said, not chosen
    """Print the entities and results of every entry as JSON Lines."""
    from kg.extract import Extractor, to_json

    entries, problems = _read(paths)
    with watched() as progress:
        for done, (entry, extraction) in enumerate(zip(entries, Extractor().extract(entries), strict=True)):
            progress("extract", done, len(entries))
            typer.echo(json.dumps(to_json(entry, extraction), ensure_ascii=False))
    print_problems(problems)
    exit_for(problems)


def _read(paths: list[Path]) -> tuple[list[Entry], tuple[Problem, ...]]:
    listed = [path for path in paths if path.suffix == ".jsonl"]
    digests = [path for path in paths if path.suffix != ".jsonl"]
    read = [read_entries(path) for path in listed]
    parsed = parse_paths(digests)
    entries = chain.from_iterable(entries for entries, _ in read)
    problems = chain.from_iterable(problems for _, problems in read)
    return [*entries, *_entries(parsed.digests)], (*problems, *parsed.problems)


def _entries(digests: Iterable[Digest]) -> Iterator[Entry]:
    for digest in digests:
        yield from digest.entries
