"""List what was rejected or doubtful in the input."""

from collections.abc import Sequence

import typer

from kg.model.facts import Problem

REJECTED = 3  # the exit code: done, but some input was rejected


def print_problems(problems: Sequence[Problem]) -> None:
    """Every problem as `file:line: what` on stderr."""
    for problem in problems:
        typer.echo(str(problem), err=True)


def exit_for(problems: Sequence[Problem]) -> None:
    """Exit with the code for rejected input, if there is any."""
    if any(problem.rejected for problem in problems):
        raise typer.Exit(REJECTED)
