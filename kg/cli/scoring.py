"""Print scores, calibration and mistakes."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import typer

from kg.cli.printing import print_table
from kg.evaluate.calibration import Calibration
from kg.evaluate.evaluation import Evaluation
from kg.evaluate.linking import Judgement, by_kind, count_pairs, coverage
from kg.evaluate.mistakes import Mistake
from kg.evaluate.scores import Measure, Score, scores


@dataclass(frozen=True, slots=True)
class Report:
    """What was evaluated; of mistakes the first `shown` are printed, and none are counted where it is 0."""

    evaluation: Evaluation | None
    mistakes: Sequence[Mistake]
    judged: Sequence[Judgement]
    shown: int

    @property
    def wrongly_linked(self) -> list[Judgement]:
        """The covered pairs of which linking says something else than people."""
        return [one for one in self.judged if one.said not in (None, one.pair.verdict)]


def tell(report: Report, *, names_are_known: bool) -> None:
    """Say on stderr what was evaluated, and what could not be."""
    if held := report.evaluation:
        typer.echo(f"{held.entries} annotated entries", err=True)
        if held.unread:
            typer.echo(f"{len(held.unread)} not read, all in them counts as missed: {_some(held.unread)}", err=True)
        if not names_are_known:
            typer.echo("no scores of seen and unseen names apart: --seen FILE tells which names were seen", err=True)
        if not held.calibrations:
            typer.echo("no calibration: what was found has no confidence", err=True)
    if report.judged:
        covered = sum(one.said is not None for one in report.judged)
        share = coverage(report.judged)
        typer.echo(f"{len(report.judged)} pairs, {covered} with both names found: coverage {share:.3f}", err=True)
        if not covered:
            typer.echo("no pair is scored: --entries has to hold the entries of the pairs' papers", err=True)


def print_report(report: Report, *, as_json: bool) -> None:
    """Print all of it as tables with an empty line between them, or as one JSON object."""
    if as_json:
        typer.echo(json.dumps(_object(report), ensure_ascii=False, indent=1, allow_nan=False))
        return
    is_first = True
    for columns, rows in _tables(report):
        if rows:
            if not is_first:
                typer.echo()
            print_table(columns, rows)
            is_first = False


def _tables(report: Report) -> list[tuple[Sequence[str], list[Sequence[Any]]]]:
    tables: list[tuple[Sequence[str], list[Sequence[Any]]]] = []
    if report.evaluation:
        tables.append((_SCORE, [_score(score) for score in report.evaluation.scores]))
        tables.append((_CALIBRATION, [_calibration(held) for held in report.evaluation.calibrations]))
    if any(one.said is not None for one in report.judged):
        tables.append((("pairs", *_SCORE[1:]), [_score(score) for score in scores(count_pairs(report.judged))]))
        kinds = by_kind(report.judged).items()
        tables.append((("kind of pair", "right", "of"), [(kind, *numbers) for kind, numbers in kinds]))
    if report.shown:
        tables.append((("mistakes", "label", "number"), _kinds(report.mistakes)))
        tables.append((_MISTAKE, [_mistake(one) for one in report.mistakes[: report.shown]]))
        tables.append((_LINK, [_link(one) for one in report.wrongly_linked[: report.shown]]))
    return tables


_SCORE = ("row", "precision", "recall", "F1", "gold")
_CALIBRATION = ("sure and right", "finds", "confidence", "right", "ECE", "ECE, equal mass")
_MISTAKE = ("entry", "mistake", "label", "written", "said", "gold", "sentence")
_LINK = ("label", "one", "in", "other", "in paper", "said", "gold")


def _score(score: Score) -> Sequence[Any]:
    return score.row, _measure(score.precision), _measure(score.recall), _measure(score.f1), score.gold


def _measure(measure: Measure) -> str:
    """A share with its interval in few characters: `.856 (.831-.878)`."""
    return f"{_share(measure.value)} ({_share(measure.low)}-{_share(measure.high)})"


def _share(value: float) -> str:
    return f"{value:.3f}".removeprefix("0")


def _calibration(held: Calibration) -> Sequence[Any]:
    shares = (held.confidence, held.accuracy, held.ece, held.ece_equal_mass)
    return held.what, held.number, *map(_share, shares)


def _kinds(mistakes: Sequence[Mistake]) -> list[Sequence[Any]]:
    """How many mistakes there are of each kind and label, the most frequent first."""
    numbers = Counter((mistake.what, mistake.label) for mistake in mistakes)
    return [(*kind, number) for kind, number in sorted(numbers.items(), key=lambda held: (-held[1], held[0]))]


def _mistake(one: Mistake) -> Sequence[Any]:
    return one.entry, one.what, one.label, one.written, one.said, one.gold, one.sentence


def _link(one: Judgement) -> Sequence[Any]:
    pair = one.pair
    ends = (pair.one.surface, pair.one.paper, pair.other.surface, pair.other.paper)
    return pair.label, *ends, one.said, pair.verdict


def _object(report: Report) -> dict[str, Any]:
    """The whole report for JSON."""
    found: dict[str, Any] = {}
    if held := report.evaluation:
        found |= {"entries": held.entries, "not_read": held.unread, "rows": list(map(asdict, held.scores))}
        found["calibration"] = list(map(asdict, held.calibrations))
    if report.judged:
        found["linking"] = _linking(report)
    if report.shown:
        kinds = [{"what": what, "label": label, "number": number} for what, label, number in _kinds(report.mistakes)]
        found["mistakes"] = {"kinds": kinds, "first": list(map(asdict, report.mistakes[: report.shown]))}
    return found


def _linking(report: Report) -> dict[str, Any]:
    kinds = by_kind(report.judged).items()
    held: dict[str, Any] = {
        "pairs": len(report.judged),
        "coverage": coverage(report.judged),
        "rows": list(map(asdict, scores(count_pairs(report.judged)))),
        "kinds": [{"kind": kind, "right": right, "pairs": number} for kind, (right, number) in kinds],
    }
    if report.shown:
        held["mistakes"] = list(map(asdict, report.wrongly_linked[: report.shown]))
    return held


def _some(places: Sequence[str], shown: int = 5) -> str:
    more = f" and {len(places) - shown} more" if len(places) > shown else ""
    return ", ".join(places[:shown]) + more
