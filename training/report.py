"""How good the models are on entries that they did not see."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from kg.evaluate import (
    align,
    annotation_of,
    calibrate,
    count,
    count_pairs,
    joined,
    judge,
    judge_pairs,
    link_mentions,
    names_of,
    read_pairs,
    scores,
)
from kg.evaluate.annotations_file import annotation_to_json, parse_annotation
from kg.evaluate.linking import coverage
from kg.evaluate.scores import Score
from kg.model.facts import Extraction
from training.examples import FOLDS, Example


def report(
    examples: Sequence[Example], found: Mapping[str, Extraction], pairs: Path, predictions: Path | None
) -> dict[str, Any]:
    """Score what was found by models that never saw an entry's dates; names are seen where other folds have them."""
    gold = {one.entry.paper: parse_annotation(one.gold) for one in examples}
    counts, judged = [], []
    for fold in range(FOLDS):
        mine = [one for one in examples if one.fold == fold]
        seen = names_of(gold[one.entry.paper] for one in examples if one.fold != fold)
        both = align(
            [gold[one.entry.paper] for one in mine], [annotation_of(one.entry, found[one.entry.paper]) for one in mine]
        )
        counts.append(count(both, seen))
        judged += both
    figures: dict[str, Any] = {"scores": {score.row: _row(score) for score in scores(joined(counts))}}
    calibrations = [calibrate(kind, held) for kind, held in judge(judged).items()]
    figures["expected calibration error"] = {held.what: round(held.ece, 4) for held in calibrations}
    if pairs.is_file():
        figures["links"] = _links(examples, found, pairs)
    if predictions:
        rows = [annotation_to_json(annotation_of(one.entry, found[one.entry.paper])) for one in examples]
        predictions.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return figures


def _row(score: Score) -> dict[str, Any]:
    shares = {"precision": score.precision, "recall": score.recall, "F1": score.f1}
    return {name: [round(x, 3) for x in (share.value, share.low, share.high)] for name, share in shares.items()} | {
        "gold": score.gold
    }


def _links(examples: Sequence[Example], found: Mapping[str, Extraction], pairs: Path) -> dict[str, Any]:
    links = link_mentions([one.entry for one in examples], [found[one.entry.paper] for one in examples])
    judged = judge_pairs(read_pairs(pairs)[0], links)
    return {"coverage": round(coverage(judged), 3)} | {score.row: _row(score) for score in scores(count_pairs(judged))}
