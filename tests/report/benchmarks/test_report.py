"""The report on benchmarks."""

from functools import partial

import pytest

from kg.analyse.benchmarks import share_benchmarks
from kg.report.benchmarks import benchmarks_document, sharing
from kg.report.document import Document
from kg.report.indexed import index
from kg.report.markdown import render_markdown
from kg.report.standings import stand
from tests.builders import derive, digest, entry
from tests.report.documents import table
from tests.report.graphs import small


@pytest.fixture(scope="module")
def document() -> Document:
    graph = small()
    return benchmarks_document(graph, index(graph), stand(graph))


def test_use_is_counted_by_role_and_opens_to_the_sentences(document: Document) -> None:
    rows = {row[0]: row[1:6] for row in table(document, "used-most")}
    assert rows == {
        "ImageNet": ["2>uses-imagenet", "0", "2>uses-imagenet", "0", "2024-01-01"],
        "LAION": ["2>uses-laion", "0", "1>uses-laion", "1>uses-laion", "2024-01-01"],
    }
    assert [row[0] for row in table(document, "uses-laion")] == ["One: a | pipe", "Three"]
    assert "[LAION]" in table(document, "uses-laion")[0][2]


def test_pairs_that_share_benchmarks_have_the_roles_on_both_sides(document: Document) -> None:
    ((one, other, count, weight),) = table(document, "paper-pairs")
    assert (one, other) == ("One: a | pipe", "Three")
    assert [cell.partition(">")[0] for cell in (count, weight)] == ["2", "2.0"]
    behind = table(document, count.partition(">")[2])
    assert [row[:3] for row in behind] == [
        ["ImageNet", "evaluates on", "evaluates on"],
        ["LAION", "trains on", "evaluates on"],
    ]


def test_evaluation_on_what_was_trained_on_is_warned_of_with_four_sentences(document: Document) -> None:
    (row,) = table(document, "overlaps-list")
    assert row[:5] == ["Three", "Vim", "LAION", "One: a | pipe", "LAION"]
    assert row[5].count("[") == 4


def test_boards_and_gains_stand_with_their_sentences(document: Document) -> None:
    ((benchmark, metric, papers, scores, best, _, sure, doubts, by, paper, records),) = table(document, "boards-list")
    assert (benchmark, metric, best, by, paper) == ("ImageNet", "accuracy, in %", "78.9 %", "Wim", "Three")
    assert (sure, doubts) == ("0.9", "")
    assert [cell.partition(">")[0] for cell in (papers, scores, records)] == ["2", "2", "2"]
    ((method, over, gain, _, sentence, *_),) = table(document, "gains-list")
    assert (method, over, gain) == ("Wim", "Vim", "2.8 %")
    assert "[2.8]" in sentence


def test_says_what_is_set_aside_from_the_network_of_people(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing, "share_benchmarks", partial(share_benchmarks, max_persons=2))
    papers = (entry(str(n), "On {COCO|evaluates_on}.", authors=f"Ann Lee, P{n} Kim") for n in range(3))
    graph = derive([digest("2024-01-01", *papers)])
    page = render_markdown(benchmarks_document(graph, index(graph), stand(graph)))
    assert "Set aside: 1 benchmarks of more than 2 people (6 pairs)." in page


def test_methods_of_one_name_on_one_benchmark_are_told_apart() -> None:
    texts = ("{RAFT|proposes} is trees on {COCO|evaluates_on}.", "{RAFT|proposes} is rafts on {COCO|evaluates_on}.")
    papers = (entry(f"2401.0000{n}", text, title="RAFT: a method") for n, text in enumerate(texts))
    graph = derive([digest("2024-01-01", *papers)])
    rows = table(benchmarks_document(graph, index(graph), stand(graph)), "method-pairs")
    names = {name for row in rows for name in row[:2]}
    assert len(names) == 2
    assert all(name.startswith("RAFT (") for name in names)
    assert len({frozenset(row[:2]) for row in rows}) == len(rows)
