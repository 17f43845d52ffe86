"""`kg draw`: one interactive page."""

from collections.abc import Mapping, Set
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import OutputOption, StoreOption, reading
from kg.cli.writing import write_text
from kg.errors import UsageError
from kg.query.parameters import parse_assignments


class _Picture(StrEnum):
    coauthors = "coauthors"
    benchmarks = "benchmarks"
    methods = "methods"
    ego = "ego"
    query = "query"


class _Renderer(StrEnum):
    auto = "auto"
    vis = "vis"
    sigma = "sigma"


class _Counting(StrEnum):
    full = "full"
    fractional = "fractional"
    newman = "newman"


_What = Annotated[_Picture, typer.Argument(help="What to draw.")]
_Name = Annotated[
    str | None, typer.Argument(metavar="[NAME|FILE]", help="For ego: around what; for query: its name or .cypher file.")
]
_Given = Annotated[list[str] | None, typer.Argument(metavar="[KEY=VALUE]...", help="For query: its parameters.")]
_Top = Annotated[
    int | None,
    typer.Option(min=0, help="Draw so many, those of most papers; 0 for all [default: 150, 120, 200, 300 or 1000]."),
]
_Weight = Annotated[float, typer.Option(min=0, help="Leave out edges of less weight.")]
_Confidence = Annotated[
    float,
    typer.Option(
        min=0, max=1, help="For benchmarks, methods, ego: leave out what is less sure; queries take min_confidence=X."
    ),
]
_Since = Annotated[str, typer.Option(metavar="YYYY-MM", help="Only papers first seen in this month or later.")]
_Until = Annotated[str, typer.Option(metavar="YYYY-MM", help="Only papers first seen in this month or before.")]
_Around = Annotated[str, typer.Option(metavar="NAME", help="Only what is near this person, paper or concept.")]
_Depth = Annotated[int | None, typer.Option(min=1, max=9, help="How many steps away at most [default: 1; for ego 2].")]
_Community = Annotated[str, typer.Option(metavar="NAME", help="Only the community of this person, paper or concept.")]
_Core = Annotated[int, typer.Option(min=0, help="Only the k-core: all have so many neighbours in it.")]
_Giant = Annotated[bool, typer.Option("--giant", help="Only the largest component.")]
_Count = Annotated[
    _Counting | None, typer.Option(help="How a paper or benchmark of many counts towards a pair [default: full].")
]
_By = Annotated[_Renderer, typer.Option(help="What draws: vis up to 500 nodes, sigma above.")]


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("draw")(_draw)


def _draw(
    what: _What,
    name: _Name = None,
    given: _Given = None,
    *,
    output: OutputOption,
    top: _Top = None,
    min_weight: _Weight = 0.0,
    min_confidence: _Confidence = 0.0,
    since: _Since = "",
    until: _Until = "",
    around: _Around = "",
    depth: _Depth = None,
    community: _Community = "",
    core: _Core = 0,
    giant: _Giant = False,
    counting: _Count = None,
    renderer: _By = _Renderer.auto,
    store: StoreOption = None,
) -> None:
    """Draw co-authors, shared benchmarks, methods, what is around a name, or an answer as a page that works offline."""
    from kg.draw import PICTURES, Asked, Choice, draw_picture

    picture = PICTURES[what]
    _check(what, picture.asks, name, given)
    options = {"around": around, "depth": depth, "counting": counting, "min-confidence": min_confidence}
    _check_options(what, picture.takes, options)
    _check_file(output)
    _check_months(since, until)
    choice = Choice(
        top=picture.top if top is None else top or None,
        min_weight=min_weight,
        min_confidence=min_confidence,
        since=since,
        until=until,
        around=around,
        depth=depth or picture.depth,
        community=community,
        core=core,
        giant=giant,
    )
    asked = Asked(
        name or "", parse_assignments(given or []), choice, (counting or _Counting.full).value, renderer.value
    )
    with reading(store) as opened:
        page = draw_picture(opened, what, asked)
    write_text(output, page)


def _check(what: _Picture, asks: str, name: str | None, given: list[str] | None) -> None:
    """Raise UsageError where a name is missing, or more is given than is asked for."""
    if asks and not name:
        raise UsageError(f"which {asks}? Give its name: kg draw {what} NAME -o FILE")
    if name and not asks:
        raise UsageError(f"{what} takes no name, but {name!r} is given; --around NAME draws what is near one")
    if given and what is not _Picture.query:
        raise UsageError(f"{what} takes no parameters, but {given[0]!r} is given")


def _check_options(what: _Picture, takes: Set[str], given: Mapping[str, object]) -> None:
    """Raise UsageError where an option is given that the picture does not have."""
    for option, value in given.items():
        if value and option not in takes:
            raise UsageError(f"{what} takes no --{option}; leave it out")
    if given["depth"] and "around" in takes and not given["around"]:
        raise UsageError("--depth is how far from --around NAME, which is not given")


def _check_file(output: Path) -> None:
    """Raise UsageError where the file cannot be a page's."""
    if str(output) == "-":
        return
    if output.suffix.lower() not in (".html", ".htm"):
        better = output.with_suffix(".html") if output.name else output / "page.html"
        raise UsageError(f"{output}: the page is HTML; name it {better} (it saves itself as PNG and SVG)")
    if not output.parent.is_dir():
        raise UsageError(f"{output}: there is no folder {output.parent}; make it first")


def _check_months(since: str, until: str) -> None:
    """Raise UsageError where one of them is no month, or they are in no order."""
    for text in filter(None, (since, until)):
        year, _, month = text.partition("-")
        if not (len(year) == 4 and year.isdigit() and month in {f"{n:02}" for n in range(1, 13)}):
            raise UsageError(f"{text!r} is no month; write it as 2024-01")
    if until and since > until:
        raise UsageError(f"--since {since} is after --until {until}")
