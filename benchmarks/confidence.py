"""What --min-confidence trades, as Markdown: `python -m benchmarks.confidence GOLD FOUND`, annotations of both."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.errors import KgError
from kg.evaluate import Annotation, align, judge, read_annotations
from kg.evaluate.calibration import EDGES

LEAST = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9)


def trade(gold: Sequence[Annotation], found: Sequence[Annotation]) -> Iterator[tuple[float, int, float, float, float]]:
    """For each least confidence how many edges are kept, and their precision, recall and F1."""
    annotated = sum(len(one.entities) for one in gold)
    judged = judge(align(gold, found)).get(EDGES, [])
    for least in LEAST:
        kept = [is_right for confidence, is_right in judged if confidence >= least]
        right = sum(kept)
        yield least, len(kept), right / max(len(kept), 1), right / annotated, 2 * right / (len(kept) + annotated)


def main(gold: Path, found: Path) -> None:
    """Measure and print."""
    print("| at least | edges | precision | recall | F1 |\n| --- | --- | --- | --- | --- |")
    for least, edges, *shares in trade(read_annotations(gold)[0], read_annotations(found)[0]):
        print(f"| {least:g} | {edges:,} | {' | '.join(f'{share:.3f}' for share in shares)} |")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("confidence: give GOLD FOUND")
    try:
        main(*map(Path, sys.argv[1:]))
    except KgError as error:
        sys.exit(f"confidence: {error}")
