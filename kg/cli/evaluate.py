"""`kg evaluate`: extraction and linking against annotations."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from kg.cli.problems import exit_for, print_problems
from kg.cli.watching import watched
from kg.cli.writing import write_text
from kg.errors import UsageError
from kg.model.facts import Problem

if TYPE_CHECKING:
    from kg.cli.scoring import Report
    from kg.evaluate.linking import Judgement
    from kg.evaluate.pairs_file import Pair
    from kg.evaluate.source import Source
    from kg.model.facts import Extraction

_Row = TypeVar("_Row")

_Gold = Annotated[
    Path | None,
    typer.Argument(
        metavar="GOLD", help="Annotations as JSON Lines: id, entities, results. May be left out for --pairs."
    ),
]
_Entries = Annotated[
    list[Path] | None,
    typer.Option(
        "--entries", metavar="FILE", help="The entries (id, title, text) as .jsonl, or digests; may be repeated."
    ),
]
_Predicted = Annotated[
    Path | None,
    typer.Option("--predicted", metavar="FILE", help="Evaluate these annotations, made before; nothing is extracted."),
]
_Seen = Annotated[
    Path | None,
    typer.Option(
        "--seen", metavar="FILE", help="Annotations whose names count as seen; else those that kg learned from."
    ),
]
_Pairs = Annotated[
    Path | None,
    typer.Option(
        "--pairs", metavar="FILE", help="Evaluate linking too, on pairs: label, a and b (id, surface), verdict."
    ),
]
_Errors = Annotated[
    int, typer.Option("--errors", min=0, metavar="N", help="Count mistakes by kind, print the first N.")
]
_Json = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
_Reliability = Annotated[
    Path | None,
    typer.Option(
        "--reliability",
        metavar="FILE",
        help="Draw how sure and how right finds are, as SVG, - for stdout in place of the tables.",
    ),
]


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("evaluate")(_evaluate)


def _evaluate(
    gold: _Gold = None,
    *,
    entries: _Entries = None,
    predicted: _Predicted = None,
    seen: _Seen = None,
    pairs: _Pairs = None,
    errors: _Errors = 0,
    reliability: _Reliability = None,
    json: _Json = False,
) -> None:
    """Score extraction on annotated entries, and linking on labelled pairs, with 95 % intervals."""
    from kg.cli.scoring import Report, print_report, tell
    from kg.evaluate import align, evaluate, find_mistakes, names_of, read_annotations, read_pairs
    from kg.evaluate.source import annotated, annotations_of, read_sources, sentences_of
    from kg.extract.names.component import names_learned

    _check(gold, entries, predicted, pairs, reliability)
    problems: list[Problem] = []
    held = _kept(read_annotations(gold), problems) if gold else []
    labelled = _kept(read_pairs(pairs), problems) if pairs else []
    sources = _kept(read_sources(entries or []), problems)
    read = sources if pairs else annotated(sources, held)
    extractions = [] if predicted else _extract(read)
    found = _kept(read_annotations(predicted), problems) if predicted else annotations_of(read, extractions)
    known = names_of(_kept(read_annotations(seen), problems)) if seen else None
    if known is None and not predicted:
        known = names_learned(names_of([*held, *found]))
    both = align(held, found)
    texts = sentences_of(read) if errors else {}
    report = Report(
        evaluation=evaluate(both, known) if gold else None,
        mistakes=[m for one, other in both for m in find_mistakes(one, other, texts.get(one.place, ()))],
        judged=_judge(labelled, read, extractions) if pairs else [],
        shown=errors,
    )
    tell(report, names_are_known=known is not None)
    if reliability:
        _draw(reliability, report)
    if str(reliability) != "-":
        print_report(report, as_json=json)
    print_problems(problems)
    exit_for(problems)


def _check(
    gold: Path | None,
    entries: list[Path] | None,
    predicted: Path | None,
    pairs: Path | None,
    reliability: Path | None,
) -> None:
    """Raise UsageError for options that do not go together."""
    if not gold and not pairs:
        raise UsageError("nothing to evaluate on: give a file of annotations, or --pairs FILE")
    if not entries and not (predicted and gold):
        raise UsageError("nothing to evaluate: give --entries FILE, or --predicted FILE")
    if predicted and pairs:
        raise UsageError(
            "--pairs needs what is extracted from --entries; leave out --predicted, or evaluate pairs apart"
        )
    if predicted and not gold:
        raise UsageError("--predicted needs a file of annotations to be scored on")
    if reliability and not gold:
        raise UsageError("--reliability needs a file of annotations")
    if reliability and str(reliability) != "-" and reliability.suffix.lower() != ".svg":
        raise UsageError(f"{reliability}: the diagram is SVG; name it *.svg, or - for stdout")


def _kept(read: tuple[list[_Row], tuple[Problem, ...]], problems: list[Problem]) -> list[_Row]:
    """The rows that could be read; what could not joins the problems."""
    rows, rejected = read
    problems += rejected
    return rows


def _extract(sources: "list[Source]") -> "list[Extraction]":
    from kg.evaluate.source import extract_all

    with watched() as progress:
        return extract_all(sources, progress)


def _judge(pairs: "list[Pair]", sources: "list[Source]", extractions: "list[Extraction]") -> "list[Judgement]":
    from kg.evaluate import judge_pairs, link_mentions

    return judge_pairs(pairs, link_mentions([source.entry for source in sources], extractions))


def _draw(path: Path, report: "Report") -> None:
    from kg.evaluate import draw_reliability

    if not report.evaluation or not report.evaluation.calibrations:
        raise UsageError(f"{path}: nothing to draw: what was found has no confidence")
    write_text(
        path, draw_reliability("How sure finds are, and how often they are right", report.evaluation.calibrations)
    )
