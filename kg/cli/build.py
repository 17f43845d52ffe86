"""`kg build`: digests to a graph."""

from os import cpu_count
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.options import StoreOption, settings, store_address
from kg.cli.problems import exit_for, print_problems
from kg.cli.telling import tell_plan, tell_summary
from kg.cli.watching import watched
from kg.errors import UsageError
from kg.model.limits import Limits
from kg.model.overrides import NO_OVERRIDES
from kg.model.trust import DEFAULT_MIN_CONFIDENCE, Trust

_MOST_PROCESSES = 4  # each takes some 300 MiB

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

_KeepInvented = Annotated[
    bool | None,
    typer.Option(
        "--keep-invented/--no-keep-invented",
        help="Texts that are likely not about their papers make edges too [default: they make none].",
    ),
]
_MinConfidence = Annotated[
    float | None,
    typer.Option(
        metavar="X",
        help=f"Finds less sure than this, from 0 to 1, make no edges [default: {DEFAULT_MIN_CONFIDENCE:g}].",
    ),
]


_Processes = Annotated[
    int | None,
    typer.Option(min=1, metavar="N", help="Processes that read entries [default: one a core, 4 at most]."),
]


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
    keep_invented: _KeepInvented = None,
    min_confidence: _MinConfidence = None,
    processes: _Processes = None,
) -> None:
    """Read digests and make the store hold their graph, beside what it holds of other digests.

    Only what is new or changed is read.
    """
    from kg.build import build, preview

    address = store_address(store)
    trust = _trust(keep_invented=keep_invented, min_confidence=min_confidence)
    options = _options(overrides, _limits(max_authors, max_papers), trust)
    with watched() as progress:
        if dry_run:
            plan = preview(paths, address, options, prune=prune)
        else:
            count = processes or min(_MOST_PROCESSES, cpu_count() or 1)
            summary = build(paths, address, options, prune=prune, progress=progress, processes=count)
    print_problems(plan.problems if dry_run else summary.problems)
    if dry_run:
        tell_plan(plan)
        exit_for(plan.problems)
    else:
        tell_summary(summary, address)
        exit_for(summary.problems)


def _limits(max_authors: int | None, max_papers: int | None) -> Limits:
    configured = settings()
    return Limits(max_authors or configured.max_authors, max_papers or configured.max_papers)


def _trust(*, keep_invented: bool | None, min_confidence: float | None) -> Trust:
    configured = settings()
    keeps = configured.keep_invented if keep_invented is None else keep_invented
    least = configured.min_confidence if min_confidence is None else min_confidence
    if not 0 <= least <= 1:
        raise UsageError(f"--min-confidence {least} is not a number from 0 to 1")
    return Trust(keeps, least)


def _options(overrides: Path | None, limits: Limits, trust: Trust) -> "Options":
    from kg.build import Options
    from kg.parse import read_overrides

    configured = settings().overrides
    file = overrides or (Path(configured) if configured else None)
    return Options(limits, NO_OVERRIDES if file is None else read_overrides(file), trust)
