"""Show the progress of long work, on a terminal only."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from kg.progress import Progress, silent


@contextmanager
def watched() -> Iterator[Progress]:
    """A progress bar on stderr while the work goes on, or nothing where stderr is no terminal."""
    if not sys.stderr.isatty():
        yield silent
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description:16}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("start")
        yield lambda step, done, total: bar.update(task, description=step, completed=done, total=total)
