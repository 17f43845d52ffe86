"""The rows of a query have one order, also those that differ in little."""

from dataclasses import replace
from pathlib import Path

import pytest

from kg.query import run_query
from kg.store import create_store, open_store
from tests.builders import Read, derive, digest, entry

TOLD = "{2|gains x|Vim|Foo-Set|accuracy|Zip}"
TEXT = f"{{Vim|proposes}}, {{Zip|compares}}, {{Foo-Set|evaluates_on}}, {{accuracy|measures}}: {TOLD}, {TOLD}, {TOLD}."


def stated(paper: str, *confidences: float) -> Read:
    """One result told three times in a sentence, as surely as given."""
    read, found = entry(paper, TEXT)
    told = zip(found.statements, confidences, strict=True)
    return read, replace(found, statements=tuple(replace(one, confidence=sure) for one, sure in told))


@pytest.mark.parametrize(
    ("query", "given"),
    [("gains", {}), ("results_on_benchmark", {"benchmark": "Foo-Set"}), ("results_of_method", {"method": "Vim"})],
)
def test_a_result_told_again_in_its_sentence_comes_in_order_of_confidence(
    tmp_path: Path, query: str, given: dict[str, str]
) -> None:
    papers = (stated("1", 0.9, 0.7, 0.8), stated("2", 0.8, 0.9, 0.7), stated("3", 0.7, 0.8, 0.9))
    create_store(derive([digest("2024-01-01", *papers)]), str(tmp_path / "graph.lbug"))
    with open_store(str(tmp_path / "graph.lbug")) as store:
        rows = run_query(store, query, given).dicts()
    assert [(row["paper"], row["confidence"]) for row in rows] == [
        (paper, sure) for paper in "123" for sure in (0.7, 0.8, 0.9)
    ]
