"""Say on stderr what a build changes, or has changed."""

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from kg.build import Plan, Summary

_SHOWN = 10  # dates of one kind


def tell_plan(plan: "Plan") -> None:
    """The digests that would change, by date, and how many entries would be read."""
    kinds: Mapping[str, Iterable[str]] = {
        "add": plan.added,
        "change": plan.changed,
        "read again": plan.stale,
        "only rename the file of": plan.moved,
        "remove": plan.removed,
        "keep, though the file is gone (--prune removes it)": plan.gone,
        "keep as read before, since nothing can be read there now": plan.unread,
    }
    for what, digests in kinds.items():
        if dates := sorted(id_.rpartition("/")[2] for id_ in digests):
            typer.echo(f"would {what}: {_shortened(dates)}", err=True)
    if plan.half:
        typer.echo(_half(plan), err=True)
    if plan.broken:
        typer.echo(f"would make new: {_cause(plan.broken)}", err=True)
    if plan.derives_anew:
        typer.echo("would link and derive all anew: other options or overrides, or another kg", err=True)
    kept = f"would leave {len(plan.unchanged)} digests as they are"
    typer.echo(f"{kept} and extract {plan.entries_to_read} entries", err=True)


def tell_summary(summary: "Summary", address: str) -> None:
    """What was read and made."""
    if summary.broken:
        kept = f"; kept as {summary.written.aside}" if summary.written.aside else ""
        typer.echo(f"made new, from these paths alone: {_cause(summary.broken)}{kept}", err=True)
    plan = summary.plan
    typer.echo(_digests(summary), err=True)
    if plan.half:
        typer.echo(_half(plan), err=True)
    if plan.gone:
        typer.echo(f"{len(plan.gone)} kept though their files are gone; --prune removes them", err=True)
    if plan.unread:
        typer.echo(f"{len(plan.unread)} kept as read before: nothing can be read in their files now", err=True)
    if summary.drops_overrides:
        said = "built without overrides, though the graph had some; --overrides FILE, or `overrides` in kg.toml"
        typer.echo(f"{said}, keeps them", err=True)
    typer.echo(f"{len(summary.rejected)} rejected, {len(summary.doubtful)} doubtful", err=True)
    typer.echo(f"{summary.extracted} entries extracted, {summary.written.rows} rows written", err=True)
    sizes = f"{summary.digests} digests, {summary.papers} papers, {summary.nodes} nodes and {summary.edges} edges"
    typer.echo(f"{sizes} in {address}", err=True)


def _half(plan: "Plan") -> str:
    """Digests that a load left half written, with the files to build again."""
    files = _shortened(sorted({plan.held[id_].source for id_ in plan.half}))
    return f"{len(plan.half)} taken out that a load, broken off, had left half written; build again: {files}"


def _digests(summary: "Summary") -> str:
    """How many digests of each kind there were, and how many headings and entries were parsed."""
    plan = summary.plan
    counts = {
        "added": plan.added,
        "changed": plan.changed,
        "read again": plan.stale,
        "renamed": plan.moved,
        "removed": plan.removed,
        "unchanged": plan.unchanged,
    }
    told = ", ".join(f"{len(digests)} {what}" for what, digests in counts.items() if digests)
    if not plan.headings:
        return f"digests: {told}"
    rejected = plan.headings - summary.entries
    return f"digests: {told}; {plan.headings} headings = {summary.entries} entries + {rejected} rejected"


def _cause(broken: str) -> str:
    """Why a store must be made new, without what to do about it."""
    return re.sub(r"; (?:`kg build` makes it new|choose another --store.*)$", "", broken)


def _shortened(names: list[str]) -> str:
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more
