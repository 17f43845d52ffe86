"""What a least confidence keeps of edges that are right."""

import pytest

from benchmarks.confidence import trade
from kg.evaluate import Annotation
from kg.evaluate.annotations_file import parse_annotation


def annotation(*methods: tuple[str, str, float | None]) -> Annotation:
    rows = [
        {"label": "METHOD", "name": name, "surfaces": [name], "role": role}
        | ({} if sure is None else {"confidence": sure, "edge_confidence": sure})
        for name, role, sure in methods
    ]
    return parse_annotation({"id": "2401.00001", "entities": rows, "results": []})


def test_precision_rises_and_recall_falls_with_the_least_confidence() -> None:
    gold = annotation(("Vim", "proposes", None), ("Mamba", "uses", None))
    found = annotation(("Vim", "proposes", 0.9), ("Mamba", "compares", 0.6), ("Zip", "uses", 0.4))
    kept = {least: shares for least, *shares in trade([gold], [found])}
    assert kept[0.0] == pytest.approx([3, 1 / 3, 1 / 2, 2 / 5])
    assert kept[0.5] == pytest.approx([2, 1 / 2, 1 / 2, 1 / 2])
    assert kept[0.9] == pytest.approx([1, 1, 1 / 2, 2 / 3])
