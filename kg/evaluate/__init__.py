"""Evaluate: extraction and linking against what people annotated, in scores, mistakes and calibration."""

from kg.evaluate.annotations import Annotation, Entity, Result, align, annotation_of
from kg.evaluate.annotations_file import read_annotations
from kg.evaluate.calibration import Calibration, calibrate, judge
from kg.evaluate.counts import Counts, count, joined, names_of
from kg.evaluate.evaluation import Evaluation, evaluate
from kg.evaluate.linking import count_pairs, judge_pairs, link_mentions
from kg.evaluate.mistakes import Mistake, find_mistakes
from kg.evaluate.pairs_file import Pair, read_pairs
from kg.evaluate.reliability import draw_reliability
from kg.evaluate.scores import Score, scores

__all__ = [
    "Annotation",
    "Calibration",
    "Counts",
    "Entity",
    "Evaluation",
    "Mistake",
    "Pair",
    "Result",
    "Score",
    "align",
    "annotation_of",
    "calibrate",
    "count",
    "count_pairs",
    "draw_reliability",
    "evaluate",
    "find_mistakes",
    "joined",
    "judge",
    "judge_pairs",
    "link_mentions",
    "names_of",
    "read_annotations",
    "read_pairs",
    "scores",
]
