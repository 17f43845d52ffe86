"""`kg report`: a report as a page, Markdown, JSON or CSV."""

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import StoreOption, reading
from kg.cli.writing import write_text
from kg.errors import UsageError
from kg.query.names import resolve
from kg.store import Store


class ReportName(StrEnum):
    """The reports, as kg.report has them: its import takes longer than help may."""

    coauthors = "coauthors"
    benchmarks = "benchmarks"
    benchmark = "benchmark"
    author = "author"
    method = "method"
    digest = "digest"
    changes = "changes"


class Format(StrEnum):
    """The formats, by the suffix of their files."""

    html = "html"
    md = "md"
    json = "json"
    csv = "csv"


_What = Annotated[ReportName, typer.Argument(help="What to report on.")]
_Name = Annotated[
    str | None,
    typer.Argument(metavar="[NAME|DATE]", help="Of which benchmark, author or method; of which day's digest."),
]
_Since = Annotated[str | None, typer.Option("--since", metavar="DATE", help="For changes: since which day.")]
_Output = Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The file to write [default: stdout].")]
_Format = Annotated[
    Format | None, typer.Option("--format", help="The format [default: as the file's name ends, else md].")
]


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("report")(_report)


def _report(
    what: _What,
    name: _Name = None,
    *,
    since: _Since = None,
    output: _Output = Path("-"),
    format_: _Format = None,
    store: StoreOption = None,
) -> None:
    """Write a report: every number opens to its rows, every claim to its sentence, paper, digest and line."""
    from kg.report import FORMATS, REPORTS

    report, render = REPORTS[what], FORMATS[_format(output, format_)]
    asked = _asked(what, report.asks, name, since)
    with reading(store) as opened:
        about = _found(opened, report.asks, asked)
        graph = opened.load(only=report.tables)
    write_text(output, render(report.make(graph, about)))


def _format(output: Path, given: Format | None) -> Format:
    """The format that is given, or that the file's name ends in."""
    suffix = output.suffix.removeprefix(".").lower()
    if given is not None or str(output) == "-" or not suffix:
        return given or Format.md
    if suffix not in [known.value for known in Format]:
        raise UsageError(
            f"{output}: no report is written as .{suffix}; end it in .html, .md, .json or .csv, or give --format"
        )
    return Format(suffix)


def _asked(what: ReportName, asks: str, name: str | None, since: str | None) -> str:
    """What the report asks for as it was given; raises UsageError where that is missing, or more is given."""
    if since is not None and asks != "since":
        raise UsageError(f"--since is for changes, not for {what}")
    if asks in ("", "since") and name is not None:
        raise UsageError(f"{what} takes no name, but {name!r} is given")
    if asks == "since":
        if since is None:
            raise UsageError("changes since when? Give --since DATE, as in --since 2024-01-18")
        return _day(since)
    if asks and not name:
        raise UsageError(f"which {asks}? Give {'its date' if asks == 'digest' else 'its name'}: kg report {what} ...")
    return name or ""


def _found(store: Store, asks: str, asked: str) -> str:
    """The id that a name means, or the day itself."""
    if asks == "digest":
        return _digest(store, _day(asked))
    return asked if asks in ("", "since") else resolve(store, asks, asked)


def _day(text: str) -> str:
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"{text!r} is no date; write it as 2024-01-18") from error
    return day.isoformat()


def _digest(store: Store, day: str) -> str:
    """The id of the digest of a day; raises UsageError with the nearest days."""
    digests = store.load(only=frozenset({"Digest"})).nodes["Digest"]
    ids = dict(zip(digests["date"].to_pylist(), digests["id"].to_pylist(), strict=True))
    if day in ids:
        return str(ids[day])
    near = sorted(ids, key=lambda held: (abs(date.fromisoformat(held) - date.fromisoformat(day)), held))[:2]
    where = f"the nearest are of {' or '.join(sorted(near))}" if near else "there is none"
    raise UsageError(f"no digest is of {day}; {where}")
