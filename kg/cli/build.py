"""`kg build`: digests to a graph."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.options import StoreOption, settings, store_address
from kg.cli.problems import exit_for, print_problems
from kg.cli.telling import tell_plan, tell_summary
from kg.cli.watching import watched
from kg.model.limits import Limits
from kg.model.overrides import NO_OVERRIDES

if TYPE_CHECKING:
    from kg.build import Options

_Paths = Annotated[list[Path], typer.Argument(metavar="PATH...", help="Digest files, or folders of them.")]
_Prune = Annotated[bool, typer.Option("--prune", help="Take out digests whose files are no longer under PATH.")]
_DryRun = Annotated[bool, typer.Option("--dry-run", help="Only say what would change.")]
_Overrides = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Names that are the same, different, ... (TOML, see README).")
]
_MaxAuthors = Annotated[int | None, typer.Option(min=1, help="Papers of more authors make no pairs [default: 25].")]
_MaxPapers = Annotated[int | None, typer.Option(min=1, help="Benchmarks of more papers make no pairs [default: 200].")]


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("build")(_build)


def _build(
    paths: _Paths,
    *,
    store: StoreOption = None,
    prune: _Prune = False,
    dry_run: _DryRun = False,
    overrides: _Overrides = None,
    max_authors: _MaxAuthors = None,
    max_papers: _MaxPapers = None,
) -> None:
    """Read digests and make the store hold their graph, beside what it holds of other digests.

    Only what is new or changed is read.
    """
    from kg.build import build, preview

    address = store_address(store)
    options = _options(overrides, max_authors, max_papers)
    with watched() as progress:
        if dry_run:
            plan = preview(paths, address, options, prune=prune)
        else:
            summary = build(paths, address, options, prune=prune, progress=progress)
    print_problems(plan.problems if dry_run else summary.problems)
    if dry_run:
        tell_plan(plan)
        exit_for(plan.problems)
    else:
        tell_summary(summary, address)
        exit_for(summary.problems)


def _options(overrides: Path | None, max_authors: int | None, max_papers: int | None) -> "Options":
    from kg.build import Options
    from kg.parse import read_overrides

    configured = settings()
    limits = Limits(max_authors or configured.max_authors, max_papers or configured.max_papers)
    file = overrides or (Path(configured.overrides) if configured.overrides else None)
    return Options(limits, NO_OVERRIDES if file is None else read_overrides(file))
